import type { WritingDraft } from "@/lib/schema/study-writing";

/** A field of the list being written: a category's name, or one of its constraints. */
export interface WritingPlace {
  category: number;
  place: number | "name";
}

export interface WritingEdit {
  draft: WritingDraft;
  /** where the cursor goes after what was done; null while it stays */
  focus: WritingPlace | null;
}

export type WritingEvent =
  /** in the browser, from before it was closed */
  | { kind: "found"; draft: WritingDraft }
  | { kind: "typed"; at: WritingPlace; text: string }
  /** Enter: the next field, made where there is none; on an empty last constraint a new category */
  | { kind: "next"; at: WritingPlace }
  /** Backspace in an empty field */
  | { kind: "emptied"; at: WritingPlace }
  | { kind: "category_added" }
  | { kind: "removed"; at: WritingPlace };

/** More is not kept: see WritingDraft. */
export const mostCategories = 20;
export const mostConstraints = 30;

const empty = { name: "", constraints: [""] };

/** A list to begin with: what was typed before, else one category to fill. */
export function openedDraft(draft: WritingDraft | null): WritingDraft {
  const categories = (draft?.categories ?? []).map((one) => (one.constraints.length > 0 ? one : { ...one, constraints: [""] }));
  return { categories: categories.length > 0 ? categories : [empty] };
}

/** The rules of writing a list with the keyboard. */
export function nextWriting({ draft, focus }: WritingEdit, event: WritingEvent): WritingEdit {
  switch (event.kind) {
    case "found":
      return { draft: openedDraft(event.draft), focus };
    case "typed":
      return { draft: typed(draft, event.at, event.text), focus };
    case "next":
      return after(draft, event.at);
    case "emptied":
      return emptied(draft, event.at);
    case "category_added":
      return categoryAt(draft, draft.categories.length);
    case "removed":
      return { draft: without(draft, event.at), focus: null };
  }
}

export function isBlankDraft({ categories }: WritingDraft): boolean {
  return categories.every(({ name, constraints }) => [name, ...constraints].every((text) => text.trim() === ""));
}

function typed(draft: WritingDraft, { category, place }: WritingPlace, text: string): WritingDraft {
  return changed(draft, category, (one) =>
    place === "name" ? { ...one, name: text } : { ...one, constraints: one.constraints.map((own, at) => (at === place ? text : own)) },
  );
}

function after(draft: WritingDraft, { category, place }: WritingPlace): WritingEdit {
  if (place === "name") return { draft, focus: { category, place: 0 } };
  const { constraints } = draft.categories[category] ?? empty;
  const isLast = place === constraints.length - 1;
  const isLeft = isLast && place > 0 && constraints[place]?.trim() === "";
  if (isLeft) return categoryAt(without(draft, { category, place }), category + 1);
  if (constraints.length >= mostConstraints && !(constraints[place + 1]?.trim() === "")) return { draft, focus: null };
  const isThere = !isLast && constraints[place + 1]?.trim() === "";
  const more = isThere ? draft : changed(draft, category, (one) => ({ ...one, constraints: one.constraints.toSpliced(place + 1, 0, "") }));
  return { draft: more, focus: { category, place: place + 1 } };
}

function categoryAt(draft: WritingDraft, category: number): WritingEdit {
  if (draft.categories.length >= mostCategories) return { draft, focus: null };
  return { draft: { categories: draft.categories.toSpliced(category, 0, empty) }, focus: { category, place: "name" } };
}

/** An empty constraint goes, and the cursor to the one before; a category with nothing in it goes whole. */
function emptied(draft: WritingDraft, { category, place }: WritingPlace): WritingEdit {
  const own = draft.categories[category] ?? empty;
  if (place !== "name" && own.constraints.length > 1)
    return { draft: without(draft, { category, place }), focus: { category, place: place === 0 ? "name" : place - 1 } };
  if (place !== "name") return { draft, focus: { category, place: "name" } };
  const isBlank = isBlankDraft({ categories: [own] });
  if (!isBlank || draft.categories.length === 1) return { draft, focus: null };
  const before = draft.categories[category - 1];
  const focus: WritingPlace = before ? { category: category - 1, place: before.constraints.length - 1 } : { category: 0, place: "name" };
  return { draft: without(draft, { category, place }), focus };
}

function without(draft: WritingDraft, { category, place }: WritingPlace): WritingDraft {
  if (place === "name") return openedDraft({ categories: draft.categories.toSpliced(category, 1) });
  return openedDraft(changed(draft, category, (one) => ({ ...one, constraints: one.constraints.toSpliced(place, 1) })));
}

type Category = WritingDraft["categories"][number];

function changed({ categories }: WritingDraft, category: number, change: (one: Category) => Category): WritingDraft {
  return { categories: categories.map((one, at) => (at === category ? change(one) : one)) };
}
