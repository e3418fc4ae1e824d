import type { Protocol } from "@/lib/schema/study";
import type { ListedConstraint } from "@/lib/schema/study-body";
import type { Candidate } from "./draw-sample";
import { everyTwo } from "./every-two";
import type { Availability } from "./freeze-problems";
import { normalisedList } from "./normalised";

/** What each arm has for one query; an arm that people or a model still write has its list "to come". */
export interface ArmedQuery {
  query: string;
  lists: Readonly<Record<string, readonly ListedConstraint[] | "to_come">>;
}

/**
 * The queries a study can draw: those for which at least two arms have something different to show. Where two arms say the same
 * there is nothing to judge, and a tie would only water the answer down.
 *
 * @param queries every query of the arms' runs, with the list of each arm that has one
 * @returns the candidates, one for each stratum a query belongs to; how many queries each arm and each two arms have; and of how
 *   many queries all arms say the same
 */
export function candidatesOf(queries: readonly ArmedQuery[], protocol: Pick<Protocol, "arms" | "strata" | "unit">) {
  const inStrata = queries.filter((armed) => isOfStrata(mainCategory(armed, protocol), protocol));
  const usable = inStrata.filter((armed) => contrastsOf(armed, protocol).length > 0);
  const levels = protocol.unit === "constraint_list" ? [0] : protocol.strata.levels.length > 0 ? protocol.strata.levels : [1, 2, 3, 4, 5];
  const candidates = usable.flatMap((armed): Candidate[] =>
    levels.map((level) => ({ query: armed.query, category: mainCategory(armed, protocol), level })),
  );
  const there: Availability = {
    arm: (key) => inStrata.filter(({ lists }) => hasList(lists[key])).length,
    both: (first, second) => usable.filter((armed) => differ(armed.lists[first], armed.lists[second])).length,
  };
  return { candidates, there, same: inStrata.length - usable.length };
}

/**
 * Which arms are compared on a query: every two that have different lists.
 *
 * @returns the keys of the two, in the protocol's order
 */
export function contrastsOf({ lists }: ArmedQuery, { arms }: Pick<Protocol, "arms">): [string, string][] {
  return everyTwo(arms.map(({ key }) => key)).filter(([first, second]) => differ(lists[first], lists[second]));
}

/** @returns the category most constraints of the first arm that has a list are in (the earliest of equals); empty where none has */
export function mainCategory({ lists }: ArmedQuery, { arms }: Pick<Protocol, "arms">): string {
  const first = arms.flatMap(({ key }) => {
    const list = lists[key];
    return list && list !== "to_come" && list.length > 0 ? [list] : [];
  })[0];
  const counts = new Map<string, number>();
  for (const { category } of first ?? []) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0])[0];
}

type List = ArmedQuery["lists"][string] | undefined;

function hasList(list: List): boolean {
  return list !== undefined && (list === "to_come" || list.length > 0);
}

function differ(one: List, other: List): boolean {
  if (!one || !other || !hasList(one) || !hasList(other)) return false;
  return one === "to_come" || other === "to_come" || said(one) !== said(other);
}

function said(list: readonly ListedConstraint[]): string {
  return normalisedList(list.map(({ text }) => text)).join("\n");
}

function isOfStrata(category: string, { strata }: Pick<Protocol, "strata">): boolean {
  return strata.categories.length === 0 || strata.categories.includes(category);
}
