import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { addConstraint } from "./add-constraint";
import { bindConstraint } from "./bind-constraint";
import { editConstraint } from "./edit-constraint";
import { labelConstraint } from "./label-constraint";
import { readInstruction, readReviewItem } from "./read";

const test = useDatabase();
let made: MadeProject;
let ada: Person;
let ben: Person;
let lea: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 6 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  ben = await makeMember(test.database, made.projectId, "annotator", "Ben");
  lea = await makeMember(test.database, made.projectId, "lead", "Lea");
});

const fewWords = {
  state: "bound",
  verifierId: "length_constraints:number_words",
  params: { num_words: 5, relation: "less than" },
} as const;

function at(chain: number, level: number, version: number) {
  const place = made.chains[chain]?.levels[level - 1];
  const constraintId = place?.constraintIds[0] ?? "";
  return { projectId: made.projectId, instructionId: place?.id ?? "", version, constraintId };
}

const verdictsOf = (constraintId: string) =>
  test.database.prisma.codeVerdict.findMany({ where: { constraintId }, select: { strict: true } });

describe("bindConstraint", () => {
  it("has code check every answer of every level that uses it, at once", async () => {
    const item = await bindConstraint(ada.ctx, { ...at(0, 1, 0), binding: fewWords, text: "Use fewer than 5 words." });
    const { constraintId } = at(0, 1, 0);
    expect(item.constraints.find(({ id }) => id === constraintId)).toMatchObject({
      text: "Use fewer than 5 words.",
      verifierId: fewWords.verifierId,
      params: fewWords.params,
      bindingState: "bound",
      bindingSource: "person",
    });
    const verdicts = await verdictsOf(constraintId);
    expect(verdicts).toHaveLength(7);
    expect(verdicts.every(({ strict }) => !strict)).toBe(true);
    expect((await readReviewItem(ada.ctx, at(0, 5, 0))).version).toBe(1);
  });

  it("goes back to what stood before, and to who had bound it", async () => {
    const place = at(1, 1, 0);
    const rules = await editConstraint(ada.ctx, { ...place, text: "Use at most 80 words." });
    const before = rules.constraints.find(({ id }) => id === place.constraintId);
    expect(before).toMatchObject({ bindingState: "bound", bindingSource: "rules" });
    const judged = await bindConstraint(ada.ctx, { ...place, version: 1, binding: { state: "judged" }, text: null });
    expect(judged.constraints.find(({ id }) => id === place.constraintId)).toMatchObject({ verifierId: null, bindingSource: "person" });
    expect(await verdictsOf(place.constraintId)).toEqual([]);
    const back = { state: "bound", verifierId: before?.verifierId ?? "", params: before?.params } as const;
    const undone = await bindConstraint(ada.ctx, { ...place, version: 2, binding: back, text: null });
    expect(undone.constraints.find(({ id }) => id === place.constraintId)).toEqual(before);
    const { changes } = await readInstruction(ada.ctx, place);
    expect(changes.map(({ kind }) => kind)).toEqual(["constraint", "constraint_bound", "constraint_bound"]);
    expect(changes.at(-1)?.before).toBe("Use at most 80 words. — left to judges");
  });

  it("takes a model's proposal as the model's, once a person confirms it", async () => {
    const place = at(2, 1, 0);
    const { verifierId, params } = fewWords;
    const proposal = { verifierId, params, meets: "One two.", breaks: "One two three four five six." };
    await test.database.prisma.constraint.update({ where: { id: place.constraintId }, data: { proposal, bindingState: "judged" } });
    const item = await bindConstraint(ada.ctx, { ...place, binding: fewWords, text: null });
    expect(item.constraints.find(({ id }) => id === place.constraintId)).toMatchObject({ bindingState: "bound", bindingSource: "model" });
  });

  it("refuses parameters that do not fit, and a version that is gone", async () => {
    const unfit = { ...fewWords, params: { num_words: "many" } };
    await expect(bindConstraint(ada.ctx, { ...at(3, 1, 0), binding: unfit, text: null })).rejects.toMatchObject({ code: "invalid_input" });
    await bindConstraint(ada.ctx, { ...at(3, 1, 0), binding: { state: "topic" }, text: null });
    const late = bindConstraint(ben.ctx, { ...at(3, 1, 0), binding: { state: "judged" }, text: null });
    await expect(late).rejects.toMatchObject({ code: "conflict", details: { kind: "stale", currentVersion: 1 } });
  });

  it("answers a repeated binding as it answered the first", async () => {
    const input = { ...at(4, 1, 0), binding: fewWords, text: null };
    const first = await bindConstraint(ada.ctx, input);
    expect(await bindConstraint(ada.ctx, input)).toEqual(first);
    expect(await test.database.prisma.bindingChange.count({ where: { constraintId: input.constraintId } })).toBe(1);
  });
});

describe("addConstraint", () => {
  it("binds a person's words by rules, or as the person chose", async () => {
    const { projectId, instructionId } = at(4, 2, 1);
    const place = { projectId, instructionId, category: "Length" };
    const byRules = await addConstraint(ada.ctx, { ...place, version: 1, id: randomUUID(), text: "Use at most 30 words." });
    expect(byRules.constraints.at(-1)).toMatchObject({ bindingState: "bound", bindingSource: "rules" });
    const { verifierId, params } = fewWords;
    const chosen = { ...place, version: 2, id: randomUUID(), text: "Be very brief.", binding: { verifierId, params } };
    const byPerson = await addConstraint(ada.ctx, chosen);
    expect(byPerson.constraints.at(-1)).toMatchObject({ verifierId, params, bindingSource: "person" });
  });
});

describe("labelConstraint", () => {
  const label = async (person: Person, fulfilment: "yes" | "partly" | "no" | null, idempotencyKey: string = randomUUID()) => {
    const place = at(5, 1, 0);
    const answer = await test.database.prisma.answer.findFirst({ where: { instructionId: place.instructionId }, select: { id: true } });
    return labelConstraint(person.ctx, { ...place, answerId: answer?.id ?? "", fulfilment, idempotencyKey });
  };

  it("shows an annotator others' labels only beside their own, and the latest of each", async () => {
    await label(ben, "no");
    expect((await readReviewItem(ada.ctx, at(5, 1, 0))).labels).toEqual([]);
    expect((await readReviewItem(lea.ctx, at(5, 1, 0))).labels).toMatchObject([{ by: "Ben", fulfilment: "no", isMine: false }]);
    await label(ada, "yes");
    const { labels } = await label(ada, "partly");
    expect(labels.map(({ by, fulfilment, isMine }) => [by, fulfilment, isMine])).toEqual([
      ["Ben", "no", false],
      ["Ada", "partly", true],
    ]);
  });

  it("takes one's own word back, and then hides what others said", async () => {
    expect(await label(ada, null)).toMatchObject({ labels: [], hiddenLabels: 1 });
  });

  it("writes the same key once, and not for another label", async () => {
    const key = randomUUID();
    const first = await label(lea, "yes", key);
    expect(await label(lea, "yes", key)).toEqual(first);
    await expect(label(lea, "no", key)).rejects.toMatchObject({ code: "conflict" });
  });

  it("knows only constraints and answers of the instruction", async () => {
    const input = { ...at(5, 1, 0), answerId: randomUUID(), fulfilment: "yes", idempotencyKey: randomUUID() } as const;
    await expect(labelConstraint(ada.ctx, input)).rejects.toMatchObject({ code: "not_found" });
  });
});
