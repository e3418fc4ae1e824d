import { beforeAll, describe, expect, it } from "vitest";
import { everything } from "@/lib/review/selection";
import type { Selection } from "@/lib/schema/selection";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { listInstructions } from "./list";

const test = useDatabase();
const copies = 4000;
let made: MadeProject;
let ada: Person;

/** Thousands of copies of one instruction; each word stands in every so-manieth of them, so its share decides which way it is found. */
beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 1 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  await test.database.pool.query(
    `insert into "Instruction" ("id", "projectId", "runId", "seedId", "queryId", "level", "track", "text")
     select gen_random_uuid(), i."projectId", i."runId", i."seedId", i."queryId", i."level", i."track", concat_ws(' ', 'Row', n,
       case when n % 2 = 0 then 'abundant' end, case when n % 20 = 0 then 'middling' end, case when n % 90 = 0 then 'seldom' end,
       case when n > 2000 and n % 400 = 0 then 'hidden' end)
     from "Instruction" i, generate_series(1, ${copies}) n where i."id" = $1 order by n`,
    [made.chains[0]?.levels[0]?.id],
  );
}, 120_000);

/** Every row of this kind, page after page. */
async function rowsOf(kind: Partial<Selection>): Promise<number[]> {
  const found: number[] = [];
  const selection = { ...everything, ...kind };
  for (let after: string | undefined; ; ) {
    const page = await listInstructions(ada.ctx, { projectId: made.projectId, selection, after, limit: 50 });
    found.push(...page.rows.map((row) => Number(row.text.split(" ")[1])));
    if (page.next === null) return found;
    after = page.next;
  }
}

const every = (step: number, from = 0) => Array.from({ length: copies }, (_, index) => index + 1).filter((n) => n > from && n % step === 0);

describe("The pages of a search in thousands of rows", () => {
  it.each([
    { word: "abundant", share: 2, from: 0 },
    { word: "middling", share: 20, from: 0 },
    { word: "seldom", share: 90, from: 0 },
    { word: "hidden", share: 400, from: 2000 },
  ])("hold every row with the word $word once, in order", async ({ word, share, from }) => {
    expect(await rowsOf({ text: word })).toEqual(every(share, from));
  });

  it("hold what one word has and another has not", async () => {
    expect(await rowsOf({ text: "middling -seldom" })).toEqual(every(20).filter((n) => n % 90 !== 0));
  });
});

/** Somebody rejects every so-manieth row, then accepts every third and takes the word back on every fifth of those. */
async function judgeEvery(step: number): Promise<Person> {
  const person = await makeMember(test.database, made.projectId, "annotator");
  const give = (decision: string, rows: string) =>
    test.database.pool.query(
      `insert into "Verdict" ("id", "projectId", "userId", "instructionId", "decision", "idempotencyKey")
       select gen_random_uuid(), i."projectId", $2, i."id", $3::"VerdictDecision", gen_random_uuid()::text
       from "Instruction" i cross join lateral (select split_part(i."text", ' ', 2)::int as n) t
       where i."projectId" = $1 and i."text" like 'Row %' and ${rows} order by n`,
      [made.projectId, person.id, decision],
    );
  await give("reject", `n % ${step} = 0`);
  await give("accept", `n % ${3 * step} = 0`);
  await test.database.pool.query(
    `insert into "Verdict" ("id", "projectId", "userId", "instructionId", "withdrawsId", "idempotencyKey")
     select gen_random_uuid(), v."projectId", v."userId", v."instructionId", v."id", gen_random_uuid()::text
     from "Verdict" v join "Instruction" i on i."id" = v."instructionId"
     where v."userId" = $1 and v."decision" = 'accept' and split_part(i."text", ' ', 2)::int % ${5 * step} = 0`,
    [person.id],
  );
  return person;
}

describe("The pages of what somebody decided in thousands of rows", () => {
  it.each([2, 20, 90, 400])("hold every row rejected once, in order, where every %ith was", async (step) => {
    const person = await judgeEvery(step);
    const isAccepted = (n: number) => n % (3 * step) === 0 && n % (5 * step) !== 0;
    expect(await rowsOf({ decision: "reject", annotator: person.id })).toEqual(every(step).filter((n) => !isAccepted(n)));
    expect(await rowsOf({ decision: "accept", annotator: person.id })).toEqual(every(step).filter(isAccepted));
  });
});
