import type { LeftOutReason, ReleaseRun, ReleaseSelection } from "@/lib/schema/release";
import type { CandidateInstruction, ReleaseCandidate } from "@/lib/schema/release-candidate";
import type { AnswerRecord, InstructionRecord, RecordKind, ReleaseRecord } from "@/lib/schema/release-record";

export interface DecidedRecords {
  records: ReleaseRecord[];
  /** reason → instructions that were selected but stand in no row */
  leftOut: Record<string, number>;
}

/**
 * The rows one query gives to a release: its chain, its feedback, and as single turns what stands in no chain.
 *
 * @param candidate the query with those of its instructions that the selection matches
 * @param selection what was asked for; decides on kinds and on the least number of turns
 * @param runs by id, for the numbers and prompt versions every row carries
 * @returns rows in a fixed order (chain, then by track and level), and how many instructions gave none, by reason
 */
export function recordsOf(candidate: ReleaseCandidate, selection: ReleaseSelection, runs: ReadonlyMap<string, ReleaseRun>): DecidedRecords {
  const wants = new Set<RecordKind>(selection.kinds);
  const lineage = lineageOf(candidate, runs);
  const turns = turnsOf(candidate);
  const chain =
    wants.has("chain") && candidate.chain && turns.length >= selection.minTurns ? chainRecord(candidate.chain.id, turns, lineage) : null;
  const inChain = new Set(chain ? turns.map(({ instruction }) => instruction.id) : []);
  const records: ReleaseRecord[] = chain ? [chain] : [];
  const leftOut: Record<string, number> = {};
  for (const instruction of candidate.instructions) {
    const own = ownRecords(instruction, lineage, wants, inChain.has(instruction.id));
    records.push(...own);
    if (own.length > 0 || inChain.has(instruction.id)) continue;
    const reason = reasonFor(instruction, candidate, wants);
    leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  }
  return { records, leftOut };
}

interface Lineage {
  seed: ReleaseRecord["seed"];
  query: ReleaseRecord["query"];
  run: ReleaseRecord["run"];
}

interface Turn {
  instruction: CandidateInstruction;
  answer: CandidateInstruction["answers"][number];
}

function lineageOf({ seed, query, runId }: ReleaseCandidate, runs: ReadonlyMap<string, ReleaseRun>): Lineage {
  const run = runs.get(runId);
  const versions = Object.entries(run?.prompts ?? {}).map(([stage, prompt]) => [stage, prompt.version]);
  return { seed, query, run: { id: runId, number: run?.number ?? 0, promptVersions: Object.fromEntries(versions) } };
}

/** The chain's turns that are still selected; a level people took out leaves a hole. */
function turnsOf({ chain, instructions }: ReleaseCandidate): Turn[] {
  const byId = new Map(instructions.map((instruction) => [instruction.id, instruction]));
  const turns = (chain?.turns ?? []).flatMap(({ instructionId, answerId }) => {
    const instruction = byId.get(instructionId);
    const answer = instruction?.answers.find(({ id }) => id === answerId);
    return instruction && answer ? [{ instruction, answer }] : [];
  });
  return turns.sort((one, other) => one.instruction.level - other.instruction.level);
}

function chainRecord(id: string, turns: Turn[], { seed, query, run }: Lineage): ReleaseRecord {
  const parts = turns.flatMap(({ instruction, answer }) => [instruction, answer]);
  return {
    kind: "chain",
    id: `chain/${id}`,
    seed,
    query,
    run,
    ...marks(query, parts),
    turns: turns.map(({ instruction, answer }) => ({ instruction: instructionRecord(instruction), answer: answerRecord(answer) })),
  };
}

function ownRecords(
  instruction: CandidateInstruction,
  lineage: Lineage,
  wants: ReadonlySet<RecordKind>,
  isInChain: boolean,
): ReleaseRecord[] {
  const { seed, query, run } = lineage;
  const answer = (kind: string) => instruction.answers.find((candidate) => candidate.kind === kind);
  const feedback = (kind: string) => instruction.feedback.find((candidate) => candidate.kind === kind);
  const [good, explained, weaker, revised] = [answer("answer"), answer("internal_feedback"), answer("weaker"), answer("revised")];
  const [internal, external] = [feedback("internal"), feedback("external")];
  const base = { seed, query, run, instruction: instructionRecord(instruction) };
  const records: ReleaseRecord[] = [];
  if (wants.has("single") && good && !isInChain)
    records.push({
      kind: "single",
      id: `single/${instruction.id}`,
      ...base,
      ...marks(query, [instruction, good]),
      answer: answerRecord(good),
    });
  if (wants.has("internal_feedback") && explained)
    records.push({
      ...{ kind: "internal_feedback", id: `internal_feedback/${explained.id}`, ...base, ...marks(query, [instruction, explained]) },
      ...{ answer: answerRecord(explained), findings: internal?.findings ?? [] },
    });
  if (wants.has("external_feedback") && weaker && revised && external)
    records.push({
      ...{ kind: "external_feedback", id: `external_feedback/${external.id}`, ...base, ...marks(query, [instruction, weaker, revised]) },
      ...{
        weakerAnswer: answerRecord(weaker),
        critique: external.critique,
        findings: external.findings,
        revisedAnswer: answerRecord(revised),
      },
    });
  return records;
}

type Part = CandidateInstruction | CandidateInstruction["answers"][number];

function marks(query: ReleaseRecord["query"], parts: readonly Part[]) {
  return { isRehearsal: parts.some((part) => part.isRehearsal), isEdited: query.originalText !== null || parts.some(isEdited) };
}

function isEdited(part: Part): boolean {
  if (part.originalText !== null) return true;
  return "constraints" in part && (part.hasChangedConstraints || part.constraints.some(({ originalText }) => originalText !== null));
}

function instructionRecord({
  isRehearsal: _,
  answers: __,
  feedback: ___,
  hasChangedConstraints: ____,
  ...record
}: CandidateInstruction): InstructionRecord {
  return record;
}

function answerRecord({ id, text, originalText, model, checks }: CandidateInstruction["answers"][number]): AnswerRecord {
  return { id, text, originalText, model, ...(checks ? { checks } : {}) };
}

function reasonFor(instruction: CandidateInstruction, candidate: ReleaseCandidate, wants: ReadonlySet<RecordKind>): LeftOutReason {
  if (instruction.answers.length === 0) return "no_answer";
  const isGood = instruction.answers.some(({ kind }) => kind === "answer");
  if (!isGood || !wants.has("chain")) return "kind_not_chosen";
  return candidate.chain?.turns.some(({ instructionId }) => instructionId === instruction.id) ? "chain_too_short" : "no_chain";
}
