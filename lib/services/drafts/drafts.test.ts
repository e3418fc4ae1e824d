import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { systemContextOf } from "@/lib/services/context";
import { readChosenKeys } from "@/lib/services/preferences/read";
import { savePreference } from "@/lib/services/preferences/save";
import { createProject } from "@/lib/services/projects/create";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { listDrafts } from "./list";
import { saveDraft } from "./save";

const test = useDatabase();
let projectId: string;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  projectId = (await createProject(systemContextOf(test.database, "test"), { name: "Drafts" })).id;
  ada = await makeMember(test.database, projectId, "annotator", "Ada");
  ben = await makeMember(test.database, projectId, "annotator", "Ben");
});

const typed = (place: string, text: string | null, second: number) => ({
  projectId,
  place,
  text,
  baseVersion: 3,
  typedAt: `2026-11-27T10:00:${String(second).padStart(2, "0")}.000Z`,
});
const draftsOf = async (person: Person, place: string) =>
  (await listDrafts(person.ctx, { projectId }))
    .filter((draft) => draft.place === place)
    .map(({ text, baseVersion }) => [text, baseVersion]);

describe("A draft", () => {
  it("is what was typed last, in whatever order it arrives", async () => {
    const place = `instruction:${randomUUID()}`;
    await saveDraft(ada.ctx, typed(place, "First words", 1));
    await saveDraft(ada.ctx, typed(place, "First words, and more", 3));
    await saveDraft(ada.ctx, typed(place, "First words, and", 2));
    expect(await draftsOf(ada, place)).toEqual([["First words, and more", 3]]);
  });

  it("is its writer's alone", async () => {
    const place = `constraint:${randomUUID()}`;
    await saveDraft(ada.ctx, typed(place, "Mine", 1));
    expect(await draftsOf(ben, place)).toEqual([]);
  });

  it("goes when the writing is done, but not what was typed after that elsewhere", async () => {
    const place = `comment:${randomUUID()}`;
    await saveDraft(ada.ctx, typed(place, "Sent here", 1));
    await saveDraft(ada.ctx, typed(place, null, 2));
    expect(await draftsOf(ada, place)).toEqual([]);
    await saveDraft(ada.ctx, typed(place, "Typed on the other machine", 9));
    await saveDraft(ada.ctx, typed(place, null, 5));
    expect(await draftsOf(ada, place)).toEqual([["Typed on the other machine", 3]]);
  });
});

describe("The chosen keys", () => {
  it("are empty until a person chooses, and theirs alone", async () => {
    expect(await readChosenKeys(ada.ctx)).toEqual({});
    await savePreference(ada.ctx, { name: "review-keys", value: { accept: "1" } });
    await savePreference(ada.ctx, { name: "review-keys", value: { accept: "2", reject: "3" } });
    expect(await readChosenKeys(ada.ctx)).toEqual({ accept: "2", reject: "3" });
    expect(await readChosenKeys(ben.ctx)).toEqual({});
  });

  it("are refused in another shape", async () => {
    await expect(savePreference(ada.ctx, { name: "review-keys", value: { accept: 1 } })).rejects.toMatchObject({ code: "invalid_input" });
  });
});
