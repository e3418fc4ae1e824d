import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { listRows } from "./list-rows";

const test = useDatabase();
let project: MadeProject;
let ada: Person;
const dropped = { stage: "instruction_filter", status: "dropped" as const };

beforeAll(async () => {
  project = await makeReviewProject(test.database, { chains: 1 });
  ada = await makeMember(test.database, project.projectId, "curator");
  const levels = project.chains[0]?.levels ?? [];
  for (const [index, { id }] of levels.entries()) {
    const what =
      index < 3 ? { status: "dropped" as const, reason: index === 0 ? "conflict" : "not_answerable" } : { status: "kept" as const };
    await test.database.prisma.runItem.create({
      data: { id: randomUUID(), runId: project.runId, stage: "instruction_filter", subjectId: id, detail: "why", ...what },
    });
  }
});

describe("the rows behind a number of the funnel", () => {
  const list = (over: object) => listRows(ada.ctx, { projectId: project.projectId, runId: project.runId, limit: 50, ...dropped, ...over });

  it("are those of the stage, the status and the reason", async () => {
    expect((await list({})).rows).toHaveLength(3);
    const { rows } = await list({ reason: "conflict" });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      noun: "instruction",
      subjectId: project.chains[0]?.levels[0]?.id,
      level: 1,
      reason: "conflict",
      detail: "why",
    });
    expect((await list({ status: "kept" })).rows).toHaveLength(2);
  });

  it("come in pages that neither repeat nor skip", async () => {
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, after: first.next ?? undefined });
    expect(second.next).toBeNull();
    expect(new Set([...first.rows, ...second.rows].map(({ itemId }) => itemId)).size).toBe(3);
  });

  it("are refused for a stage that does not exist", async () => {
    await expect(list({ stage: "polish" })).rejects.toMatchObject({ code: "invalid_input", message: "there is no stage polish" });
  });

  it("are not there for another project", async () => {
    const other = await makeReviewProject(test.database, { chains: 0 });
    const stranger = await makeMember(test.database, other.projectId, "owner");
    const foreign = await listRows(stranger.ctx, { projectId: other.projectId, runId: project.runId, limit: 50, ...dropped });
    expect(foreign.rows).toEqual([]);
    await expect(
      listRows(stranger.ctx, { projectId: project.projectId, runId: project.runId, limit: 50, ...dropped }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
