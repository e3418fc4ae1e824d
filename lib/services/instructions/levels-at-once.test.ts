import { expect, it } from "vitest";
import { useDatabase } from "@/lib/testing/database";
import { makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember } from "@/lib/testing/factories/people";
import { editText } from "./edit-text";

const test = useDatabase();
const rounds = 15;

it("people who edit the levels of one chain at once wait for each other, and every edit is there", async () => {
  const { projectId, chains } = await makeReviewProject(test.database, { chains: 1 });
  const levels = chains[0]?.levels ?? [];
  const people = await Promise.all(levels.map((_level, at) => makeMember(test.database, projectId, "annotator", `Person ${at}`)));
  for (let version = 0; version < rounds; version += 1) {
    // Faults of each level and between the levels: what was found before is replaced by what is found now.
    const text = `Write at least ${500 + version} words and at most ${100 + version} words about [X].`;
    const edits = people.map(({ ctx }, at) => editText(ctx, { projectId, instructionId: levels[at]?.id ?? "", version, text }));
    expect(
      (await Promise.allSettled(edits)).map((edit) => (edit.status === "rejected" ? String(edit.reason) : edit.value.version)),
    ).toEqual(levels.map(() => version + 1));
  }
});
