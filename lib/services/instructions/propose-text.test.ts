import { beforeAll, describe, expect, it } from "vitest";
import { rehearsalModels } from "@/lib/services/models/rehearsal-models";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { proposeText } from "./propose-text";

const test = useDatabase();
let made: MadeProject;
let ada: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 2 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
});

/** The level of the second chain that lost a constraint, and which one. */
const lossy = () => ({ level: made.chains[1]?.levels[3], lost: made.chains[1]?.constraintIds[2] ?? "" });

describe("A proposed text", () => {
  it("is refused in words where no model is set", async () => {
    const input = { kind: "regenerate_level" as const, missingConstraintIds: [], again: 0 };
    const asked = proposeText(ada.ctx, { projectId: made.projectId, instructionId: lossy().level?.id ?? "", ...input });
    await expect(asked).rejects.toMatchObject({
      code: "conflict",
      message: "no model is set for the role generator; choose one under Models",
    });
  });

  it("says the lost constraint, changes nothing, and is paid once", async () => {
    const { prisma } = test.database;
    await prisma.modelConnection.createMany({ data: rehearsalModels(made.projectId) });
    const { level, lost } = lossy();
    const before = await prisma.instruction.findUniqueOrThrow({ where: { id: level?.id ?? "" } });
    const place = { projectId: made.projectId, instructionId: before.id };
    const input = { ...place, kind: "regenerate_level" as const, missingConstraintIds: [lost] };
    const proposal = await proposeText(ada.ctx, { ...input, again: 0 });
    expect(proposal).toMatchObject({ version: before.version, before: before.text, problem: null, isRehearsal: true });
    expect(proposal.text).not.toBe(before.text);
    expect(await prisma.instruction.findUniqueOrThrow({ where: { id: before.id } })).toEqual(before);
    const repeated = await proposeText(ada.ctx, { ...input, again: 0 });
    expect(repeated).toMatchObject({ text: proposal.text, costMicroUsd: 0 });
    await proposeText(ada.ctx, { ...input, again: 1 });
    expect(await prisma.modelCall.count({ where: { projectId: made.projectId, stage: "rewrite" } })).toBe(2);
  });

  it("is not made for a constraint of another query, nor for another project's instruction", async () => {
    const other = made.chains[0]?.constraintIds[0] ?? "";
    const ask = (instructionId: string, missing: string) =>
      proposeText(ada.ctx, {
        projectId: made.projectId,
        instructionId,
        kind: "regenerate_level",
        missingConstraintIds: [missing],
        again: 0,
      });
    await expect(ask(lossy().level?.id ?? "", other)).rejects.toMatchObject({ code: "not_found" });
    await expect(ask(made.projectId, other)).rejects.toMatchObject({ code: "not_found" });
  });
});
