import * as z from "zod";
import type { Results } from "./paired-strengths";

const Name = z.string().min(1);
const Counts = z.array(z.array(z.number().min(0)));
const Comparison = z.strictObject({ first: Name, second: Name, winner: z.enum(["first", "second", "tie"]) });

/** Comparisons one by one, or as tables. */
export const comparisonFields = {
  comparisons: z.array(Comparison).min(1).optional().describe("who was compared with whom, and who won"),
  wins: Counts.min(2).optional().describe("instead: square, how often the row's won against the column's"),
  ties: Counts.optional().describe("with wins: square and symmetric, how often the two tied"),
  names: z.array(Name).optional().describe("with wins: who the rows are; else 1, 2, 3 …"),
};
/** The comparison fields as they were given. */
export type ComparisonFields = z.output<z.ZodObject<typeof comparisonFields>>;

/** Comparisons as tables of wins and ties between names; reports a field that is wrong and is then empty. */
export function resultsOf(input: ComparisonFields, context: z.RefinementCtx): Results & { names: string[] } {
  const problem = (path: (string | number)[], message: string) => {
    context.addIssue({ code: "custom", path, message });
    return { names: [], wins: [], ties: [] };
  };
  if ((input.comparisons === undefined) === (input.wins === undefined)) return problem(["comparisons"], "give either comparisons or wins");
  if (input.wins) return fromTables({ ...input, wins: input.wins }, problem);
  const comparisons = input.comparisons ?? [];
  const same = comparisons.findIndex(({ first, second }) => first === second);
  if (same >= 0) return problem(["comparisons", same], "compares one with itself");
  return fromComparisons(comparisons);
}

type Problem = (path: (string | number)[], message: string) => { names: string[]; wins: number[][]; ties: number[][] };

function fromTables(input: ComparisonFields & { wins: number[][] }, problem: Problem) {
  const { wins } = input;
  const size = wins.length;
  const ties = input.ties ?? wins.map((row) => row.map(() => 0));
  const names = input.names ?? wins.map((_, place) => String(place + 1));
  const isSquare = (table: readonly (readonly number[])[]) => table.length === size && table.every((row) => row.length === size);
  if (!isSquare(wins)) return problem(["wins"], "must be square");
  if (!isSquare(ties)) return problem(["ties"], "must be as large as wins");
  if (ties.some((row, one) => row.some((many, other) => many !== ties[other]?.[one]))) return problem(["ties"], "must be symmetric");
  if (names.length !== size || new Set(names).size !== size) return problem(["names"], `must be ${size} different names`);
  if (wins.some((row, place) => (row[place] ?? 0) + (ties[place]?.[place] ?? 0) > 0)) return problem(["wins"], "compares one with itself");
  return { names, wins, ties };
}

function fromComparisons(comparisons: readonly z.output<typeof Comparison>[]) {
  const names = [...new Set(comparisons.flatMap(({ first, second }) => [first, second]))];
  const empty = () => names.map(() => names.map(() => 0));
  const [wins, ties] = [empty(), empty()];
  const places = new Map(names.map((name, place) => [name, place]));
  const add = (table: number[][], one: string, other: string) => {
    const [row, column] = [table[places.get(one) ?? -1], places.get(other) ?? -1];
    if (row) row[column] = (row[column] ?? 0) + 1;
  };
  for (const { first, second, winner } of comparisons) {
    if (winner === "first") add(wins, first, second);
    if (winner === "second") add(wins, second, first);
    if (winner !== "tie") continue;
    add(ties, first, second);
    add(ties, second, first);
  }
  return { names, wins, ties };
}
