import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { everything } from "@/lib/review/selection";
import type { BulkScope } from "@/lib/schema/bulk-action";
import { readAgreement } from "@/lib/services/agreement/read";
import { changeReviewSettings } from "@/lib/services/review/change-settings";
import { claimItems } from "@/lib/services/review/claim";
import { useDatabase } from "@/lib/testing/database";
import { makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember } from "@/lib/testing/factories/people";
import { countBulkAction } from "./count";
import { startBulkAction } from "./start";

const test = useDatabase();
const scope: BulkScope = { kind: "selection", query: {} };

it("where items are lent out a bulk action is a lead's, and leaves overlap and agreement to those who look at the items", async () => {
  const { projectId } = await makeReviewProject(test.database, { chains: 2 });
  const ada = await makeMember(test.database, projectId, "annotator", "Ada");
  const lea = await makeMember(test.database, projectId, "lead", "Lea");
  await changeReviewSettings(lea.ctx, { projectId, overlap: 2 });
  const asked = { projectId, id: randomUUID(), verb: "reject", scope } as const;
  await expect(countBulkAction(ada.ctx, asked)).rejects.toMatchObject({ code: "forbidden" });
  const counted = await countBulkAction(lea.ctx, asked);
  await startBulkAction(lea.ctx, { projectId, token: counted.token, count: counted.count, reason: "Template words" });
  const rows = await test.database.prisma.instruction.findMany({
    where: { projectId },
    select: { takenSlots: true, consensus: true, reviewState: true },
  });
  expect(new Set(rows.map(({ takenSlots, consensus, reviewState }) => `${takenSlots} ${consensus} ${reviewState}`))).toEqual(
    new Set(["0 open reject"]),
  );
  const { rows: claimed } = await claimItems(ada.ctx, { projectId, count: 1, selection: everything });
  expect(claimed).toHaveLength(1);
  expect((await readAgreement(lea.ctx, { projectId, kind: "verdicts" })).items).toBe(0);
});
