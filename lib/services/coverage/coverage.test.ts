import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { readCoverage } from "./read";

const test = useDatabase();
let made: MadeProject;
let ada: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 2 });
  ada = await makeMember(test.database, made.projectId, "viewer", "Ada");
});

describe("The coverage of a project", () => {
  it("counts every use of a type at its level", async () => {
    const { types, constraints } = await readCoverage(ada.ctx, { projectId: made.projectId });
    const kept = await test.database.prisma.instructionConstraint.count({
      where: { instruction: { projectId: made.projectId, OR: [{ filterDecision: null }, { filterDecision: "keep" }] } },
    });
    expect(types.reduce((sum, { total }) => sum + total, 0)).toBe(kept);
    expect(types.every(({ byLevel, total }) => byLevel.reduce((sum, count) => sum + count, 0) === total)).toBe(true);
    expect(Object.values(constraints).reduce((sum, count) => sum + count, 0)).toBe(20);
  });

  it("moves a constraint from its category to its verifier when it is bound, with what code found", async () => {
    const [constraintId = ""] = made.chains[0]?.constraintIds ?? [];
    const { prisma } = test.database;
    const bound = { verifierId: "no-commas", params: {}, bindingState: "bound", bindingSource: "person" } as const;
    await prisma.constraint.update({ where: { id: constraintId }, data: bound });
    const answer = await prisma.answer.findFirstOrThrow({
      where: {
        kind: "answer",
        instruction: { projectId: made.projectId, filterDecision: "keep", constraints: { some: { constraintId } } },
      },
    });
    const said = { verifierId: "no-commas", strict: true, loose: true, evidence: "no comma", spans: [] };
    await prisma.codeVerdict.create({ data: { constraintId, answerId: answer.id, ...said } });
    const { types, unused, levelsWithoutTypes } = await readCoverage(ada.ctx, { projectId: made.projectId });
    const found = types.find(({ key }) => key === "no-commas");
    expect(found).toMatchObject({ kind: "verifier", title: "No commas", met: { met: 1, of: 1 } });
    expect(found?.byLevel[0]).toBe(1);
    expect(unused.some(({ verifierId }) => verifierId === "no-commas")).toBe(false);
    expect(unused.length).toBeGreaterThan(100);
    expect(levelsWithoutTypes).not.toContain(1);
  });

  it("is of one run where one is named, and nothing of a run that is not there", async () => {
    const all = await readCoverage(ada.ctx, { projectId: made.projectId });
    const ofRun = await readCoverage(ada.ctx, { projectId: made.projectId, run: 1 });
    expect(ofRun.types).toEqual(all.types);
    await expect(readCoverage(ada.ctx, { projectId: made.projectId, run: 99 })).rejects.toMatchObject({ code: "not_found" });
  });
});
