import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { type MadeLists, makeListedQueries, studyProtocol } from "@/lib/testing/factories/study";
import { createStudy } from "./draft";
import { freezeStudy } from "./freeze";
import { judgeTurn } from "./judge";
import { allowPrefill, prefillChoices } from "./prefill";
import { readStudy } from "./read";
import { readReport } from "./report";
import { readRows } from "./rows";
import { readWork } from "./work";

const test = useDatabase();
const judge = "gpt-4 · compare v1";
let made: MadeLists;
let lead: Person;
let asked: { projectId: string; studyId: string };

/** Whoever asks finds nearly all pairs better as edited, and no two people the same ones. */
async function judgeAll({ ctx }: Person, name: string): Promise<void> {
  const draw = seededRandom("prefill", name);
  for (const turn of (await readWork(ctx, { ...asked, limit: 200 })).next) {
    const isEditedLeft = turn.left.constraints[0] !== "Keep it short.";
    const choice = draw() < 0.85 === isEditedLeft ? "left" : "right";
    await judgeTurn(ctx, { ...asked, turnId: turn.id, choice, spentMs: 4_000, idempotencyKey: randomUUID() });
  }
}

/** A judge that takes the edited list in one category, and whatever is shown first in the other. */
async function judgeByModel(studyId: string): Promise<void> {
  const { pool } = test.database;
  await pool.query(
    `insert into "StudyJudge" ("studyId", "judge", "role", "isRehearsal") values ($1::uuid, $2, 'judge'::"ModelRole", false)`,
    [studyId, judge],
  );
  await pool.query(
    `insert into "StudyJudgement" ("id", "studyId", "pairId", "left", "judge", "choice", "confidence", "reason", "isRehearsal")
     select gen_random_uuid(), $1::uuid, p."id", s."left", $2, case when a."category" = 'Format' then 'second'::"ArmChoice"
       else s."left"::text::"ArmChoice" end, 0.8, 'It can be checked.', false
     from "StudyPair" p join "StudyText" a on a."id" = p."firstId" cross join (values ('first'::"StudySide"), ('second')) s("left")
     where p."studyId" = $1::uuid`,
    [studyId, judge],
  );
}

beforeAll(async () => {
  made = await makeListedQueries(test.database, 81);
  lead = await makeMember(test.database, made.projectId, "lead", "Lea");
  const id = randomUUID();
  const protocol = studyProtocol({ queries: 80, leastPairs: 30, annotatorsPerPair: 4 });
  await createStudy(lead.ctx, { projectId: made.projectId, id, name: "Pre-filled", protocol });
  asked = { projectId: made.projectId, studyId: (await freezeStudy(lead.ctx, { projectId: made.projectId, studyId: id })).id };
  for (const name of ["Ada", "Ben", "Cleo"]) await judgeAll(await makeMember(test.database, made.projectId, "annotator", name), name);
  await judgeByModel(asked.studyId);
});

const allow = (categories: string[]) => allowPrefill(lead.ctx, { ...asked, judge, categories });

describe("Letting a judge pre-fill", () => {
  it("is offered where it passed, and says why not elsewhere", async () => {
    const choices = await prefillChoices(lead.ctx, { ...asked, judge });
    expect(choices.map(({ category, mayPrefill }) => [category, mayPrefill])).toEqual([
      ["Budget", false],
      ["Format", true],
    ]);
    expect(choices[0]?.because).toContain("100 % of its choices turn with the order");
    await expect(allow(["Format", "Budget"])).rejects.toThrow("it may not pre-fill “Budget”: ");
    await expect(allow(["Style"])).rejects.toThrow("it judged no pair of “Style”: there is nothing to trust it with");
    await expect(allowPrefill(lead.ctx, { ...asked, judge: "another", categories: [] })).rejects.toMatchObject({ code: "not_found" });
    expect((await readStudy(lead.ctx, asked)).judges[0]?.prefills).toEqual([]);
    const ada = await makeMember(test.database, made.projectId, "annotator");
    await expect(allowPrefill(ada.ctx, { ...asked, judge, categories: ["Format"] })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("shows its choice by side on those pairs alone, first judgements only, until it is taken back", async () => {
    const before = await readReport(lead.ctx, asked);
    const view = await allow(["Format"]);
    expect(view.judges[0]?.prefills).toEqual([{ category: "Format", because: expect.stringContaining("test passes") }]);
    const dan = await makeMember(test.database, made.projectId, "annotator", "Dan");
    const turns = (await readWork(dan.ctx, { ...asked, limit: 200 })).next;
    const offered = turns.filter(({ prefilled }) => prefilled !== null);
    expect(offered.length).toBeGreaterThan(30);
    for (const { left, prefilled } of offered) {
      const isEditedLeft = left.constraints[0] !== "Keep it short.";
      expect(prefilled).toEqual({ judge, because: view.judges[0]?.prefills[0]?.because, choice: isEditedLeft ? "left" : "right" });
    }
    const rows = await test.database.pool.query(
      `select count(*)::int as "wrong" from "StudyTurn" t join "StudyPair" p on p."id" = t."pairId" join "StudyText" a on a."id" = p."firstId"
       where t."id" = any($1::uuid[]) and (t."isRepeat" or a."category" <> 'Format')`,
      [offered.map(({ id }) => id)],
    );
    expect(rows.rows).toEqual([{ wrong: 0 }]);

    for (const { id, prefilled } of turns) {
      const input = { choice: prefilled?.choice ?? ("tie" as const), prefilledBy: prefilled?.judge ?? null };
      await judgeTurn(dan.ctx, { ...asked, turnId: id, ...input, spentMs: 4_000, idempotencyKey: randomUUID() });
    }
    const { preferences } = await readRows(lead.ctx, asked);
    const own = preferences.filter(({ rater }) => rater === "p4");
    expect(own.filter(({ prefilledBy }) => prefilledBy === judge)).toHaveLength(offered.length);
    expect(own.filter(({ prefilledBy, excluded }) => (prefilledBy === "") !== (excluded === ""))).toEqual([]);

    const report = await readReport(lead.ctx, asked);
    expect(report.exclusions).toEqual([{ reason: `pre-filled by ${judge}`, judgements: offered.length, raters: ["p4"] }]);
    const format = (of: typeof report) => of.contrasts[0]?.byCategory.find(({ category }) => category === "Format");
    expect(format(report)).toEqual(format(before));

    await allow([]);
    const eve = await makeMember(test.database, made.projectId, "annotator", "Eve");
    expect((await readWork(eve.ctx, { ...asked, limit: 200 })).next.filter(({ prefilled }) => prefilled !== null)).toEqual([]);
    const audit = await test.database.prisma.auditEvent.findMany({ where: { projectId: made.projectId, action: "study.prefill" } });
    expect(audit).toHaveLength(2);
  });

  it("marks what was said with an offer, though it is said anew without one", async () => {
    const { preferences } = await readRows(lead.ctx, asked);
    const row = preferences.find(({ prefilledBy, rater }) => prefilledBy !== "" && rater === "p4");
    const { userId } = await test.database.prisma.studyTurn.findUniqueOrThrow({ where: { id: row?.id ?? "" } });
    await test.database.pool.query(
      `insert into "Judgement" ("id", "turnId", "choice", "reasons", "spentMs", "version", "idempotencyKey")
       select gen_random_uuid(), "id", 'tie', '{}', 3000, 1, gen_random_uuid() from "StudyTurn" where "id" = $1::uuid and "userId" = $2`,
      [row?.id, userId],
    );
    const again = (await readRows(lead.ctx, asked)).preferences.find(({ id }) => id === row?.id);
    expect(again).toMatchObject({ choice: "tie", prefilledBy: judge, excluded: `pre-filled by ${judge}` });
  });
});
