import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { SavedViewSettings } from "@/lib/schema/saved-view";
import { useDatabase } from "@/lib/testing/database";
import { makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { changeSavedView, removeSavedView } from "./change";
import { listSavedViews } from "./list";
import { saveView } from "./save";

const test = useDatabase();
let projectId: string;
let ada: Person;
let ben: Person;
let lea: Person;
const settings = SavedViewSettings.parse({ query: { level: "4,5", q: "telescope" }, layout: "grid", sort: "findings", order: "desc" });

beforeEach(async () => {
  ({ projectId } = await makeReviewProject(test.database, { chains: 1 }));
  ada = await makeMember(test.database, projectId, "annotator", "Ada");
  ben = await makeMember(test.database, projectId, "annotator", "Ben");
  lea = await makeMember(test.database, projectId, "lead", "Lea");
});

const save = (person: Person, name: string, isShared: boolean, id: string = randomUUID()) =>
  saveView(person.ctx, { projectId, id, name, isShared, settings });

const names = async (person: Person) =>
  (await listSavedViews(person.ctx, { projectId, after: undefined, limit: 50 })).rows.map(({ name }) => name);

describe("A saved view", () => {
  it("keeps the whole selection, layout and order", async () => {
    await save(ada, "Hard ones", false);
    const { rows } = await listSavedViews(ada.ctx, { projectId, after: undefined, limit: 50 });
    expect(rows).toMatchObject([{ name: "Hard ones", settings, by: "Ada", isMine: true, canChange: true }]);
  });

  it("is seen by its owner alone unless it is shared", async () => {
    await save(ada, "Mine", false);
    await save(ada, "Ours", true);
    expect([await names(ada), await names(ben), await names(lea)]).toEqual([["Mine", "Ours"], ["Ours"], ["Ours"]]);
  });

  it("is changed by its owner, a shared one also by a lead, a private one of another by nobody", async () => {
    const own = await save(ada, "Mine", false);
    const shared = await save(ada, "Ours", true);
    const rename = (person: Person, id: string, name: string) => changeSavedView(person.ctx, { projectId, id, name });
    expect(await rename(ada, own.id, "Still mine")).toMatchObject({ name: "Still mine" });
    expect(await rename(lea, shared.id, "By the lead")).toMatchObject({ name: "By the lead", by: "Ada", isMine: false });
    await expect(rename(ben, shared.id, "x")).rejects.toMatchObject({ code: "forbidden" });
    await expect(rename(lea, own.id, "x")).rejects.toMatchObject({ code: "not_found" });
    await expect(removeSavedView(ben.ctx, { projectId, id: shared.id })).rejects.toMatchObject({ code: "forbidden" });
    await removeSavedView(lea.ctx, { projectId, id: shared.id });
    expect(await names(ada)).toEqual(["Still mine"]);
  });

  it("is saved once, however often it is sent, and its name only once by the same person", async () => {
    const id = randomUUID();
    await save(ada, "Twice", false, id);
    await save(ada, "Twice", false, id);
    expect(await names(ada)).toEqual(["Twice"]);
    await expect(save(ada, "Twice", true)).rejects.toMatchObject({ code: "conflict", message: /there is a view “Twice” already/ });
    await save(ben, "Twice", true);
    expect(await names(ada)).toEqual(["Twice", "Twice"]);
    await expect(save(ben, "Stolen", false, id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("may be private to a viewer, but not shared by one", async () => {
    const viewer = await makeMember(test.database, projectId, "viewer", "Vic");
    await save(viewer, "Just looking", false);
    expect(await names(viewer)).toEqual(["Just looking"]);
    await expect(save(viewer, "For all", true)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("leaves its doings in the audit log", async () => {
    const { id } = await save(ada, "Short", true);
    await removeSavedView(ada.ctx, { projectId, id });
    const events = await test.database.prisma.auditEvent.findMany({ where: { subject: `view ${id}` }, select: { action: true } });
    expect(events.map(({ action }) => action).sort()).toEqual(["view.remove", "view.save"]);
  });
});
