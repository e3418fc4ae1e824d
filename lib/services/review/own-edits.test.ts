import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { addConstraint } from "@/lib/services/instructions/add-constraint";
import { editText } from "@/lib/services/instructions/edit-text";
import { removeConstraint } from "@/lib/services/instructions/remove-constraint";
import { useDatabase } from "@/lib/testing/database";
import { makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember } from "@/lib/testing/factories/people";
import { ownEdits } from "./own-edits";

const test = useDatabase();

it("a person's own changes of the last day are told in order, without what they took back, what others did, or what is older", async () => {
  const { projectId, chains } = await makeReviewProject(test.database, { chains: 1 });
  const ada = await makeMember(test.database, projectId, "annotator", "Ada");
  const ben = await makeMember(test.database, projectId, "annotator", "Ben");
  const instructionId = chains[0]?.levels[1]?.id ?? "";
  const constraintId = randomUUID();
  const first = await editText(ada.ctx, { projectId, instructionId, version: 0, text: "Ada's words." });
  await editText(ben.ctx, { projectId, instructionId, version: 1, text: "Ben's words." });
  await editText(ada.ctx, { projectId, instructionId, version: 2, text: "Ada's again." });
  await editText(ada.ctx, { projectId, instructionId, version: 3, text: "Ben's words." });
  const added = { id: constraintId, version: 4, category: "Tone", text: "Be kind." };
  await addConstraint(ada.ctx, { projectId, instructionId, ...added });
  const told = await ownEdits(ada.ctx, { projectId });
  expect(told.map(({ kind }) => kind)).toEqual(["text", "constraint_added"]);
  expect(told[0]).toMatchObject({ instructionId, after: first.text });
  await removeConstraint(ada.ctx, { projectId, instructionId, constraintId, version: 5 });
  expect((await ownEdits(ada.ctx, { projectId })).map(({ kind }) => kind)).toEqual(["text"]);
  const tomorrow = { ...ada.ctx, now: () => new Date(Date.now() + 25 * 3_600_000) };
  expect(await ownEdits(tomorrow, { projectId })).toEqual([]);
});
