import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Protocol } from "@/lib/schema/study";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { type MadeLists, makeListedQueries, studyProtocol } from "@/lib/testing/factories/study";
import { createStudy } from "./draft";
import { freezeStudy } from "./freeze";
import { readReport } from "./report";
import { readRows } from "./rows";

const test = useDatabase();
let made: MadeLists;
let lead: Person;

beforeAll(async () => {
  made = await makeListedQueries(test.database, 6);
  lead = await makeMember(test.database, made.projectId, "lead", "Lea");
});
async function frozen(rubric: Protocol["rubric"]) {
  const id = randomUUID();
  const protocol = studyProtocol({ queries: 5, leastPairs: 2, rubric });
  await createStudy(lead.ctx, { projectId: made.projectId, id, name: id, protocol });
  return { projectId: made.projectId, studyId: (await freezeStudy(lead.ctx, { projectId: made.projectId, studyId: id })).id };
}

describe("The part of the rubric that code answers", () => {
  it("is there before anybody said anything, for every constraint of every arm, and the same each time", async () => {
    const asked = await frozen(["valid", "checkable", "atomic"]);
    const { rubric } = await readRows(lead.ctx, asked);
    expect(rubric).toHaveLength(2 * 5 * 2 * 4);
    expect(new Set(rubric.map(({ question }) => question))).toEqual(new Set(["checkable", "atomic"]));
    expect(rubric.every(({ rater, raterKind, excluded }) => rater === "code" && raterKind === "code" && excluded === "")).toBe(true);
    expect((await readRows(lead.ctx, asked)).rubric).toEqual(rubric);
  });

  it("is only what the protocol asks", async () => {
    expect((await readRows(lead.ctx, await frozen(["valid", "relevant"]))).rubric).toEqual([]);
  });

  it("is in the report, arm by arm, each constraint by itself though other queries have the same words", async () => {
    const { rubric } = await readReport(lead.ctx, await frozen(["checkable"]));
    const whole = rubric.filter(({ category }) => category === null);
    expect(whole.map(({ arm, question, answers, share }) => [arm, question, answers, share.n])).toEqual([
      ["model", "checkable", { people: 0, code: 20, judge: 0 }, 20],
      ["edited", "checkable", { people: 0, code: 20, judge: 0 }, 20],
    ]);
  });
});
