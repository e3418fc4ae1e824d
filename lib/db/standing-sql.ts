import { Prisma } from "./generated/client";

/** That nobody took back the row of "Verdict" known as v. */
export const notTakenBackText = `not exists (select 1 from "Verdict" w where w."withdrawsId" = v."id")`;
export const notTakenBack = Prisma.raw(notTakenBackText);

/** That it is a decision, and stands. */
export const stands = Prisma.raw(`v."decision" is not null and ${notTakenBackText}`);

/** That the row of "Instruction" known as this goes on: neither it nor its query is dropped. */
export function keptText(name: string): string {
  return `${name}."filterDecision" is distinct from 'drop' and not ${name}."queryDropped"`;
}
