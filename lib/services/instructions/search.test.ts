import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { everything } from "@/lib/review/selection";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { editText } from "./edit-text";
import { listInstructions } from "./list";

const test = useDatabase();
let made: MadeProject;
let ada: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 3 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
});

const idOf = (chain: number, level: number) => made.chains[chain]?.levels[level - 1]?.id ?? "";

async function hits(text: string) {
  const { rows } = await listInstructions(ada.ctx, {
    projectId: made.projectId,
    selection: { ...everything, text },
    after: undefined,
    limit: 50,
  });
  return rows.map(({ id, hits: found }) => ({ id, places: found.map(({ place }) => place) }));
}

async function constrain(level: number, text: string): Promise<string> {
  const id = randomUUID();
  const { prisma } = test.database;
  await prisma.constraint.create({
    data: { id, queryId: made.chains[0]?.queryId ?? "", category: "Test", text, position: 99, source: "person" },
  });
  await prisma.instructionConstraint.create({ data: { instructionId: idOf(0, level), constraintId: id, position: 99 } });
  return id;
}

describe("Full-text search", () => {
  it("finds words of a constraint, and no longer when the constraint is reworded or taken off", async () => {
    const id = await constrain(2, "Mention the xylophone orchestra");
    expect(await hits("xylophone")).toEqual([{ id: idOf(0, 2), places: ["constraint"] }]);
    await test.database.prisma.constraint.update({ where: { id }, data: { text: "Mention the vibraphone" } });
    expect(await hits("xylophone")).toEqual([]);
    expect(await hits("vibraph")).toHaveLength(1);
    await test.database.prisma.instructionConstraint.deleteMany({ where: { constraintId: id } });
    expect(await hits("vibraphone")).toEqual([]);
  });

  it("finds words of answers and comments, and says where they stand", async () => {
    const { prisma } = test.database;
    await prisma.comment.create({
      data: { id: randomUUID(), projectId: made.projectId, instructionId: idOf(0, 3), userId: ada.id, body: "The zither is wrong" },
    });
    await prisma.answer.updateMany({ where: { instructionId: idOf(0, 4), kind: "answer" }, data: { text: "A zither costs 400 euros." } });
    expect(await hits("zither")).toEqual([
      { id: idOf(0, 3), places: ["comment"] },
      { id: idOf(0, 4), places: ["answer"] },
    ]);
  });

  it("follows an edit of the instruction", async () => {
    await editText(ada.ctx, { projectId: made.projectId, instructionId: idOf(1, 1), version: 0, text: "Name three ZEPPELIN routes" });
    expect(await hits("zeppelin")).toEqual([{ id: idOf(1, 1), places: ["instruction"] }]);
  });

  it("leaves out, takes either, and keeps quoted words together", async () => {
    await constrain(1, "quagga and okapi");
    await constrain(2, "quagga or zebra");
    expect(await hits("quagga -zebra")).toHaveLength(1);
    expect(await hits("okapi OR zebra")).toHaveLength(2);
    expect(await hits('"quagga or zebra"')).toHaveLength(1);
    expect(await hits('"zebra quagga"')).toEqual([]);
  });

  it("finds Chinese, Japanese and Korean words inside their sentences", async () => {
    await constrain(3, "请比较两种望远镜的价格。");
    await constrain(4, "東京タワーの高さを述べてください。");
    await constrain(5, "서울의 날씨를 설명하세요");
    expect(await hits("望远镜")).toEqual([{ id: idOf(0, 3), places: ["constraint"] }]);
    expect(await hits("镜")).toHaveLength(1);
    expect(await hits("タワー")).toEqual([{ id: idOf(0, 4), places: ["constraint"] }]);
    expect(await hits("날씨")).toHaveLength(1);
    expect(await hits("远望镜")).toEqual([]);
  });

  it("folds the case of letters beyond ASCII", async () => {
    await constrain(1, "Erwähne ÜBERGRÖSSEN und Москва");
    expect(await hits("übergrössen москва")).toHaveLength(1);
  });

  it("keeps a text of any size, and searches its beginning", async () => {
    const long = `anfang ${Array.from({ length: 60_000 }, (_, index) => `w${index}`).join(" ")}`;
    await test.database.prisma.answer.updateMany({ where: { instructionId: idOf(2, 1), kind: "answer" }, data: { text: long } });
    expect(await hits("anfang")).toEqual([{ id: idOf(2, 1), places: ["answer"] }]);
    const dense = Array.from({ length: 60_000 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))).join("");
    await test.database.prisma.answer.updateMany({ where: { instructionId: idOf(2, 2), kind: "answer" }, data: { text: dense } });
    expect(await hits(dense.slice(10, 14))).toHaveLength(1);
  });

  it("has both of two comments written at once", async () => {
    const say = (body: string) =>
      test.database.prisma.comment.create({
        data: { id: randomUUID(), projectId: made.projectId, instructionId: idOf(2, 3), userId: ada.id, body },
      });
    await Promise.all(Array.from({ length: 8 }, (_, index) => say(`simultaneous${index}`)));
    const all = await Promise.all(Array.from({ length: 8 }, (_, index) => hits(`simultaneous${index}`)));
    expect(all.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });
});
