import * as z from "zod";
import { Level } from "@/lib/schema/instruction";
import { bindByRules } from "../binding/bind";
import { verifierById } from "../index";
import type { LintChain, LintConstraint, LintInstruction } from "./subject";

const Id = z.union([z.string(), z.number()]).transform(String);
const Reply = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]).nullish();

/** 3, "3" and "Difficulty 3" are all level 3. */
const CaseLevel = z
  .union([z.number(), z.string().transform((words) => Number(/[1-5]/.exec(words)?.[0]))])
  .pipe(Level)
  .nullish();

const CaseConstraint = z.union([
  z.string(),
  z.object({
    id: Id.nullish(),
    category: z.string().nullish(),
    text: z.string(),
    verifier: z.string().nullish(),
    verifierId: z.string().nullish(),
    instruction_id: z.string().nullish(),
    params: z.unknown().optional(),
    kwargs: z.unknown().optional(),
  }),
]);
type CaseConstraint = z.infer<typeof CaseConstraint>;

/** A list, or constraints by category as the method's own files have them. */
const CaseConstraints = z.union([z.array(CaseConstraint), z.record(z.string(), z.array(z.string()))]).nullish();

const CaseInstruction = z.object({
  id: Id.nullish(),
  text: z.string(),
  level: CaseLevel,
  constraints: CaseConstraints,
  answer: Reply,
  internal_feedback: Reply,
});
type CaseInstruction = z.infer<typeof CaseInstruction>;

const CaseLine = CaseInstruction.extend({
  id: Id,
  /** the id that the lines of one chain share, or the other levels themselves */
  chain: z.union([Id, z.array(z.union([z.string(), CaseInstruction]))]).nullish(),
  /** what the chain grew from, and the constraints its levels draw on */
  query: z.string().nullish(),
  known: CaseConstraints,
});

/** One line of a lint input, made ready for the checks. */
export interface LintCase {
  instruction: LintInstruction;
  /** the id that other lines may share; null where there is none */
  chainId: string | null;
  /** where the line itself brings the levels of its chain; null otherwise */
  chain: LintChain | null;
  query: string;
  known: readonly LintConstraint[];
}

/**
 * Reads one line: {"id", "text", "level", "constraints": [...], "answer"?, "chain"?}. Constraints are words, or objects with
 * words and, if known, a verifier and its parameters; where none is named they are bound by rules. Unknown keys are left out.
 *
 * @param value a parsed JSON line; throws a ZodError where it does not fit
 */
export function readCase(value: unknown): LintCase {
  const line = CaseLine.parse(value);
  const instruction = instructionOf(line, line.id);
  const known = constraintsOf(line.known);
  const query = line.query ?? "";
  if (!Array.isArray(line.chain)) return { instruction, chainId: line.chain ?? null, chain: null, query, known };
  const others = line.chain.map((level, place) => {
    const written =
      typeof level === "string" ? { text: level, level: placeLevel(place) } : { ...level, level: level.level ?? placeLevel(place) };
    return instructionOf(written, `${line.id}/${place + 1}`);
  });
  const isAmong = others.some(
    (other) => other.text === instruction.text && (instruction.level === null || other.level === instruction.level),
  );
  const levels = isAmong
    ? others.map((other) => (other.text === instruction.text ? merged(instruction, other) : other))
    : [...others, instruction];
  return { instruction, chainId: null, chain: { id: line.id, query, levels, measured: [], known }, query, known };
}

/**
 * The chain that several lines make together.
 *
 * @param cases of one chain id, in the order of the file; those without a level are counted in that order
 */
export function chainOf(id: string, cases: readonly LintCase[]): LintChain {
  const levels = cases.map(({ instruction }, place) => ({ ...instruction, level: instruction.level ?? placeLevel(place) }));
  const known = new Map(cases.flatMap((one) => one.known.map((constraint) => [constraint.id, constraint])));
  return { id, query: cases.find(({ query }) => query !== "")?.query ?? "", levels, measured: [], known: [...known.values()] };
}

/** The line itself, with whatever only its place in its chain tells. */
function merged(own: LintInstruction, inChain: LintInstruction): LintInstruction {
  return {
    ...own,
    level: inChain.level,
    constraints: own.constraints.length > 0 ? own.constraints : inChain.constraints,
    answer: own.answer ?? inChain.answer,
    internalFeedback: own.internalFeedback ?? inChain.internalFeedback,
  };
}

function placeLevel(place: number): Level | null {
  return Level.safeParse(place + 1).data ?? null;
}

function instructionOf({ id, text, level, constraints, answer, internal_feedback }: CaseInstruction, fallback: string): LintInstruction {
  return {
    id: id ?? fallback,
    text,
    level: level ?? null,
    constraints: constraintsOf(constraints),
    answer: answer ?? null,
    internalFeedback: internal_feedback ?? null,
  };
}

function constraintsOf(written: z.infer<typeof CaseConstraints>): LintConstraint[] {
  if (!written) return [];
  if (Array.isArray(written)) return apart(written.map(constraintOf));
  return apart(Object.entries(written).flatMap(([category, texts]) => texts.map((text) => ({ ...constraintOf(text), category }))));
}

/** A constraint without an id is known by its words, so that the levels of a chain can be compared. */
function constraintOf(written: CaseConstraint): LintConstraint {
  const { id, category, text, verifier, verifierId, instruction_id, params, kwargs } =
    typeof written === "string" ? bare(written) : written;
  const name = verifierId ?? verifier ?? instruction_id;
  const named = name ? bound(name, params ?? kwargs) : null;
  return { id: id ?? text.trim().toLowerCase().replace(/\s+/g, " "), category: category ?? "", text, ...(named ?? byRules(text)) };
}

function bare(text: string): Exclude<CaseConstraint, string> {
  return { text, params: undefined, kwargs: undefined };
}

/** Null where the verifier is unknown or the parameters do not fit it. Benchmarks write null for what is not given. */
function bound(name: string, params: unknown): Pick<LintConstraint, "verifierId" | "params"> | null {
  const given = Object.fromEntries(Object.entries(Object(params ?? {})).filter(([, value]) => value !== null));
  const verifier = verifierById(name);
  return verifier?.params.safeParse(given).success ? { verifierId: name, params: given } : null;
}

function byRules(text: string): Pick<LintConstraint, "verifierId" | "params"> {
  const binding = bindByRules(text);
  return binding.state === "bound" ? { verifierId: binding.verifierId, params: binding.params } : { verifierId: null, params: {} };
}

/** Ids told apart where a list holds the same words twice. */
function apart(constraints: readonly LintConstraint[]): LintConstraint[] {
  const seen = new Map<string, number>();
  return constraints.map((constraint) => {
    const times = (seen.get(constraint.id) ?? 0) + 1;
    seen.set(constraint.id, times);
    return times === 1 ? constraint : { ...constraint, id: `${constraint.id} (${times})` };
  });
}
