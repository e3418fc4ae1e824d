import type { ListedConstraint } from "@/lib/schema/study-body";
import type { WritingDraft } from "@/lib/schema/study-writing";

export interface LeastWritten {
  categories: number;
  constraints: number;
}

/**
 * What a person wrote, as a list; or what keeps it from being one, in words that say what to do.
 *
 * @param draft as typed: empty lines, and categories with nothing in them at all, are passed over
 * @param least how many categories and constraints there must be
 * @returns the list in its order with each category's name and constraint on one line, or at least one problem
 */
export function writtenList(draft: WritingDraft, least: LeastWritten): { list: ListedConstraint[]; problems: string[] } {
  const categories = draft.categories
    .map(({ name, constraints }) => ({ name: oneLine(name), constraints: constraints.map(oneLine).filter((text) => text !== "") }))
    .filter(({ name, constraints }) => name !== "" || constraints.length > 0);
  const list = categories.flatMap(({ name, constraints }) => constraints.map((text) => ({ category: name, text })));
  const problems = [
    ...(categories.length === 0 ? [] : categories.flatMap(categoryProblems)),
    ...repeated(categories.map(({ name }) => name)).map((name) => `There are two categories “${name}”: put them together.`),
    ...repeated(list.map(({ text }) => text)).map((text) => `“${text}” is there twice: take one of them out.`),
    ...tooFew(categories.length, least.categories, ["category", "categories"]),
    ...tooFew(list.length, least.constraints, ["constraint", "constraints"]),
  ];
  return { list, problems };
}

function categoryProblems({ name, constraints }: WritingDraft["categories"][number]): string[] {
  if (name === "") return [`“${constraints[0]}” is in a category without a name: name it.`];
  return constraints.length > 0 ? [] : [`“${name}” has no constraint yet: write one, or take the category out.`];
}

function tooFew(there: number, least: number, [one, many]: readonly [string, string]): string[] {
  if (there >= least) return [];
  const is = there === 0 ? "there is none yet" : `there ${there === 1 ? "is" : "are"} ${there}`;
  return [`Write at least ${least} ${least === 1 ? one : many}: ${is}.`];
}

function repeated(texts: readonly string[]): string[] {
  const likeness = (text: string) => text.toLowerCase().replace(/[.\s]+$/u, "");
  return texts.filter((text, place) => text !== "" && texts.findIndex((one) => likeness(one) === likeness(text)) < place);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
