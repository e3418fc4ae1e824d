import { parts } from "@/lib/agreement/comparisons/connectedness";
import type { Arm, Protocol } from "@/lib/schema/study";
import { canonicalJson } from "./canonical-json";
import { everyTwo } from "./every-two";

/** How many queries have something of each arm, of each two arms. */
export interface Availability {
  arm: (key: string) => number;
  both: (first: string, second: string) => number;
}

/**
 * Why a protocol cannot be frozen yet, in words that say what to do; nothing where it can.
 *
 * @param there counts over the queries that could be drawn; arms that people or a model still write count as there for every query
 */
export function freezeProblems(protocol: Protocol, there: Availability): string[] {
  const { arms } = protocol;
  return [...namesakes(arms), ...emptyArms(arms, there), ...tooFew(protocol, there), ...apart(arms, there), ...ruleProblems(protocol)];
}

function namesakes(arms: readonly Arm[]): string[] {
  const twice = (read: (arm: Arm) => string) => arms.filter((arm, place) => arms.findIndex((one) => read(one) === read(arm)) < place);
  return [
    ...twice(({ key }) => key).map(({ key }) => `Two arms have the key “${key}”: give one of them another.`),
    ...twice(({ source }) => canonicalJson(source)).map(
      ({ name }) => `“${name}” has the source of an arm before it: they would be the same.`,
    ),
  ];
}

function emptyArms(arms: readonly Arm[], there: Availability): string[] {
  return arms
    .filter(({ key }) => there.arm(key) === 0)
    .map(({ name }) => `“${name}” has nothing to compare: its source gives no list for any query of these strata.`);
}

function tooFew({ arms, queries, leastPairs }: Protocol, there: Availability): string[] {
  return everyTwo(arms).flatMap(([first, second]) => {
    const pairs = Math.min(queries, there.both(first.key, second.key));
    if (pairs === 0 || pairs >= leastPairs) return [];
    const what = `“${first.name}” and “${second.name}” can be compared on ${pairs} ${pairs === 1 ? "query" : "queries"}`;
    return [`${what}, and the protocol asks for at least ${leastPairs}: widen the strata, draw more queries, or lower the least number.`];
  });
}

function apart(arms: readonly Arm[], there: Availability): string[] {
  const isMet = (first: Arm, second: Arm) => first !== second && there.both(first.key, second.key) > 0;
  const groups = parts(arms.map((first) => arms.map((second) => Number(isMet(first, second)))));
  if (groups.length < 2 || arms.some(({ key }) => there.arm(key) === 0)) return [];
  const names = groups.map((group) => `{${group.map((place) => arms[place]?.name).join(", ")}}`);
  return [`The comparisons are not connected: ${names.join(" and ")} share no query. Choose arms from the same runs.`];
}

function ruleProblems({ exclusion, repeatShare, unit, strata }: Protocol): string[] {
  const problems: string[] = [];
  if (exclusion.leastConsistency !== null && repeatShare === 0)
    problems.push("The exclusion rule asks how consistent repeats are, and nothing is repeated: set a share of repeats.");
  if (unit === "constraint_list" && strata.levels.length > 0)
    problems.push("Constraint lists have no level: take the levels out of the strata, or compare instructions.");
  return problems;
}
