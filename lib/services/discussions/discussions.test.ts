import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { waitingWork } from "@/lib/services/overview/waiting-work";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, makePerson, type Person } from "@/lib/testing/factories/people";
import { comment } from "./comment";
import { countDiscussions, listDiscussions } from "./list";
import { readDiscussion } from "./read";
import { settle } from "./settle";

const test = useDatabase();
let made: MadeProject;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 2 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  ben = await makeMember(test.database, made.projectId, "lead", "Ben");
});

function level(chain: number, of: number): string {
  return made.chains[chain]?.levels[of - 1]?.id ?? "";
}

function said(instructionId: string, body: string, more: { id?: string; isFlag?: boolean; mentions?: string[] } = {}) {
  const { id = randomUUID(), isFlag = false, mentions = [] } = more;
  return { projectId: made.projectId, instructionId, id, body, isFlag, mentions };
}

const list = (person: Person, state: "open" | "settled" | "mine", after?: string, limit = 50) =>
  listDiscussions(person.ctx, { projectId: made.projectId, state, after, limit });

describe("A discussion", () => {
  it("opens with a flag, holds everything said, and ends once", async () => {
    const id = level(0, 1);
    await comment(ada.ctx, said(id, "Is this one answerable?", { isFlag: true }));
    const view = await comment(ben.ctx, said(id, "It is."));
    expect(view.open).toMatchObject({ by: "Ada" });
    expect(view.comments.map(({ by, body, isMine }) => [by, body, isMine])).toEqual([
      ["Ada", "Is this one answerable?", false],
      ["Ben", "It is.", true],
    ]);
    const discussion = view.open?.id ?? "";
    const ended = await settle(ben.ctx, { projectId: made.projectId, id: discussion });
    expect(ended.open).toBeNull();
    expect(ended.comments).toHaveLength(2);
    await settle(ada.ctx, { projectId: made.projectId, id: discussion });
    const events = await test.database.prisma.auditEvent.count({ where: { action: "discussion.settle", subject: `instruction ${id}` } });
    expect(events).toBe(1);
    expect((await list(ada, "settled")).rows).toMatchObject([{ id: discussion, openedBy: "Ada", settledBy: "Ben", comments: 2 }]);
  });

  it("is one, however many flag the instruction at once", async () => {
    const id = level(0, 2);
    await Promise.all(Array.from({ length: 6 }, (_, index) => comment(ada.ctx, said(id, `Number ${index}`, { isFlag: true }))));
    expect(await test.database.prisma.discussion.count({ where: { instructionId: id } })).toBe(1);
    expect((await readDiscussion(ada.ctx, { projectId: made.projectId, instructionId: id })).comments).toHaveLength(6);
  });

  it("takes the same comment twice as one, and refuses its id for other words", async () => {
    const id = level(0, 3);
    const input = said(id, "Once.");
    await comment(ada.ctx, input);
    expect((await comment(ada.ctx, input)).comments).toHaveLength(1);
    await expect(comment(ada.ctx, { ...input, body: "Otherwise." })).rejects.toMatchObject({ code: "conflict" });
    await expect(comment(ben.ctx, input)).rejects.toMatchObject({ code: "conflict" });
  });

  it("tells whoever a comment names, until they have looked", async () => {
    const id = level(0, 4);
    const counts = () => countDiscussions(ben.ctx, { projectId: made.projectId });
    const before = await counts();
    await comment(ada.ctx, said(id, "@Ben, what do you think?", { isFlag: true, mentions: [ben.id] }));
    expect(await counts()).toEqual({ open: before.open + 1, unseen: before.unseen + 1 });
    expect((await waitingWork(ben.ctx, { projectId: made.projectId })).mentions).toBe(before.unseen + 1);
    expect((await list(ben, "mine")).rows.find(({ instructionId }) => instructionId === id)).toMatchObject({ isMentioned: true });
    await readDiscussion(ben.ctx, { projectId: made.projectId, instructionId: id });
    expect((await counts()).unseen).toBe(before.unseen);
    expect((await list(ben, "mine")).rows.find(({ instructionId }) => instructionId === id)).toMatchObject({ isMentioned: false });
  });

  it("cannot name someone outside the project, and then keeps nothing", async () => {
    const stranger = await makePerson(test.database, { name: "Stranger" });
    const id = level(0, 5);
    await expect(comment(ada.ctx, said(id, "Hello", { isFlag: true, mentions: [stranger.id] }))).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect(await readDiscussion(ada.ctx, { projectId: made.projectId, instructionId: id })).toMatchObject({ open: null, comments: [] });
  });

  it("is listed newest first, page after page, none twice", async () => {
    for (const of of [1, 2, 3]) await comment(ada.ctx, said(level(1, of), `About level ${of}`, { isFlag: true }));
    const all = (await list(ben, "open")).rows.map(({ id }) => id);
    const first = await list(ben, "open", undefined, 2);
    const second = await list(ben, "open", first.next ?? undefined, 50);
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(all);
    expect(first.rows.map(({ instructionId }) => instructionId)).toEqual([level(1, 3), level(1, 2)]);
  });

  it("does not reach into another project", async () => {
    const other = await makeReviewProject(test.database, { chains: 1 });
    const foreign = other.chains[0]?.levels[0]?.id ?? "";
    await expect(comment(ada.ctx, said(foreign, "Hello"))).rejects.toMatchObject({ code: "not_found" });
  });
});
