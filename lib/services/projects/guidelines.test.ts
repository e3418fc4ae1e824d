import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing/database";
import { makePartCrew, type PartCrew } from "@/lib/testing/factories/part-crew";
import { changeGuidelines } from "./change-guidelines";
import { readProject } from "./read";

const test = useDatabase();
let crew: PartCrew;

beforeAll(async () => {
  crew = await makePartCrew(test.database);
});

describe("the guidelines of a project", () => {
  it("are one text for all and one for each kind that needs more; a lead changes them one at a time", async () => {
    const { projectId } = crew;
    await changeGuidelines(crew.lead.ctx, { projectId, guideline: "Be fair.", kinds: { answer: "Read it twice." } });
    await changeGuidelines(crew.lead.ctx, { projectId, kinds: { chain: "Climb." } });
    const read = await readProject(crew.ada.ctx, projectId);
    expect([read.guideline, read.kindGuidelines]).toEqual(["Be fair.", { answer: "Read it twice.", chain: "Climb." }]);
    await changeGuidelines(crew.lead.ctx, { projectId, kinds: { answer: " " } });
    expect((await readProject(crew.ada.ctx, projectId)).kindGuidelines).toEqual({ chain: "Climb." });
    const [event] = await test.database.prisma.auditEvent.findMany({
      where: { action: "project.guidelines" },
      orderBy: { id: "desc" },
      take: 1,
    });
    expect(event?.before).toMatchObject({ kindGuidelines: { answer: "Read it twice.", chain: "Climb." } });
  });

  it("are not for annotators to change", async () => {
    const { projectId } = crew;
    await expect(changeGuidelines(crew.ada.ctx, { projectId, guideline: "Mine." })).rejects.toMatchObject({ code: "forbidden" });
  });
});
