import { expect, type Page } from "@playwright/test";
import { query } from "./database";
import { demo } from "./pages";

const instruction = "Plan a weekend in Lisbon for two families. Use at most 12 words. Do not use any exclamation marks.";
export const answer = "On Saturday take the tram up to the castle, and on Sunday sail along the river!";

/** An instruction of the demo that nobody has labelled, with known words, constraints and answer; its other constraints are taken off. */
export async function prepared(answerText: string): Promise<string> {
  const [chosen] = await query<{ id: string; answerId: string; constraintIds: string[] }>(
    `select i.id, a.id as "answerId", array_agg(u."constraintId" order by u.position) as "constraintIds"
     from "Instruction" i join "Answer" a on a."instructionId" = i.id and a.kind = 'answer'
     join "InstructionConstraint" u on u."instructionId" = i.id join "Constraint" c on c.id = u."constraintId"
     where i.level = 3 and i.track = 'general' and i.text <> $1
       and not exists (select from "ConstraintLabel" l where l."answerId" = a.id)
       and not exists (select from "JudgeVerdict" j where j."answerId" = a.id)
     group by i.id, a.id having count(*) >= 3 order by i.ordinal limit 1`,
    [instruction],
  );
  if (!chosen) throw new Error("the demo has no answered instruction of level 3");
  const [words, marks, judged, ...rest] = chosen.constraintIds;
  await query(`update "Instruction" set text = $2 where id = $1`, [chosen.id, instruction]);
  await query(`update "Answer" set text = $2 where id = $1`, [chosen.answerId, answerText]);
  await query(`delete from "InstructionConstraint" where "instructionId" = $1 and "constraintId" = any($2)`, [chosen.id, rest]);
  const bind = `update "Constraint" set category = 'Number', text = $2, "verifierId" = $3, params = $4, "bindingState" = $5, proposal = null where id = $1`;
  await query(bind, [words, "Use at most 12 words.", "word-count-at-most", { words: 12 }, "bound"]);
  await query(bind, [marks, "Do not use any exclamation marks.", "no-exclamation-marks", {}, "bound"]);
  await query(bind, [judged, "Think of two families", null, null, "judged"]);
  return chosen.id;
}

export const row = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, expanded: false }).or(page.getByRole("button", { name, expanded: true }));

/** Opens it and waits until the page is alive: the checks have looked. */
export async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/p/${demo}/instructions/${id}`);
  await expect(page.getByText("Being looked for…")).toBeHidden();
}

/** The words that are marked with one of the marks now. */
export const marked = (page: Page, kind: string) =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), `larch-${kind}`);
