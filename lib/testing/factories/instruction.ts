import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/db/client";
import { levelText, type WrittenQuery, writtenQueries } from "./chain-texts";

export interface MadeLevel {
  id: string;
  level: number;
  filterVerdictId: string;
  constraintIds: string[];
}

export interface MadeChain {
  queryId: string;
  seedId: string;
  constraintIds: string[];
  /** levels 1 to 5 of the general track */
  levels: MadeLevel[];
}

export interface MadeProject {
  projectId: string;
  slug: string;
  runId: string;
  chains: MadeChain[];
}

/**
 * A project with one finished run: five-level chains with constraints, both filters' verdicts, answers, and feedback
 * on the hardest level. The second chain's level 3 was dropped by the second filter, and its level 4 lost a constraint.
 */
export async function makeReviewProject(database: Database, options: { chains?: number } = {}): Promise<MadeProject> {
  const { prisma } = database;
  const projectId = randomUUID();
  const slug = `review-${projectId.slice(0, 8)}`;
  await prisma.project.create({ data: { id: projectId, slug, name: "Review" } });
  const runId = await makeRun(database, projectId);
  const chains: MadeChain[] = [];
  for (let index = 0; index < (options.chains ?? 3); index += 1) chains.push(await makeChain(database, { projectId, runId, index }));
  return { projectId, slug, runId, chains };
}

async function makeRun({ prisma }: Database, projectId: string): Promise<string> {
  const id = randomUUID();
  const last = await prisma.run.findFirst({ where: { projectId }, orderBy: { number: "desc" }, select: { number: true } });
  const seedCounts = { in: 3, kept: 3, dropped: {} };
  const settings = { settings: {}, models: {}, seedCounts };
  await prisma.run.create({ data: { id, projectId, number: (last?.number ?? 0) + 1, status: "done", isRehearsal: true, ...settings } });
  return id;
}

interface Where {
  projectId: string;
  runId: string;
  index: number;
}

export async function makeChain(database: Database, where: Where): Promise<MadeChain> {
  const written = writtenQueries[where.index % writtenQueries.length];
  if (!written) throw new Error("there are no written queries");
  const seedId = await makeSeed(database, where, written.seed);
  const queryId = await makeQuery(database, where, seedId, written.query);
  const constraintIds = await makeConstraints(database, queryId, written);
  const levels: MadeLevel[] = [];
  for (const level of [1, 2, 3, 4, 5]) levels.push(await makeLevel(database, { where, written, seedId, queryId, constraintIds, level }));
  await makeTurns(database, { where, seedId, queryId, levels });
  return { queryId, seedId, constraintIds, levels };
}

async function makeSeed({ prisma }: Database, { projectId, index }: Where, text: string): Promise<string> {
  const id = randomUUID();
  const importId = randomUUID();
  const file = { fileName: "seeds.txt", fileFormat: "text", fileHash: randomUUID(), mapping: {}, rules: {}, bytesTotal: 1n };
  await prisma.seedImport.create({ data: { id: importId, projectId, status: "done", ...file } });
  const textHash = new Uint8Array(Buffer.from(`${text}#${index}`));
  await prisma.seed.create({ data: { id, projectId, importId, line: index + 1, text, textHash, status: "kept" } });
  return id;
}

async function makeQuery({ prisma }: Database, { runId }: Where, seedId: string, text: string): Promise<string> {
  const id = randomUUID();
  await prisma.query.create({ data: { id, runId, seedId, position: 0, text } });
  const answers = [{ question: "Can it be answered from knowledge alone?", isPassed: true, reason: "It names its subject." }];
  await prisma.filterVerdict.create({ data: { id: randomUUID(), runId, stage: "query_filter", queryId: id, decision: "keep", answers } });
  return id;
}

async function makeConstraints({ prisma }: Database, queryId: string, { levels }: WrittenQuery): Promise<string[]> {
  const rows = levels.flat().map(({ category, text }, position) => ({ id: randomUUID(), queryId, category, text, position }));
  await prisma.constraint.createMany({ data: rows.map((row) => ({ ...row, source: "model" as const })) });
  return rows.map(({ id }) => id);
}

interface LevelPlan {
  where: Where;
  written: WrittenQuery;
  seedId: string;
  queryId: string;
  constraintIds: readonly string[];
  level: number;
}

async function makeLevel(database: Database, plan: LevelPlan): Promise<MadeLevel> {
  const { where, written, seedId, queryId, level } = plan;
  const { projectId, runId, index } = where;
  const id = randomUUID();
  const isDropped = index % 3 === 1 && level === 3;
  const losesOne = index % 3 === 1 && level === 4;
  const used = plan.constraintIds.slice(0, level * 2).filter((_, position) => !(losesOne && position === 2));
  const decision = isDropped ? "drop" : "keep";
  const text = levelText(written, level);
  const row = { id, projectId, runId, seedId, queryId, level, text, filterDecision: decision, isRehearsal: true } as const;
  await database.prisma.instruction.create({ data: { ...row, track: "general" } });
  const uses = used.map((constraintId, position) => ({ instructionId: id, constraintId, position }));
  await database.prisma.instructionConstraint.createMany({ data: uses });
  const filterVerdictId = await makeFilterVerdict(database, { runId, instructionId: id, decision });
  if (!isDropped) await makeAnswers(database, id, written, level);
  return { id, level, filterVerdictId, constraintIds: used };
}

async function makeFilterVerdict(
  { prisma }: Database,
  { runId, instructionId, decision }: { runId: string; instructionId: string; decision: "keep" | "drop" },
): Promise<string> {
  const id = randomUUID();
  const answers = [
    { question: "Can it be answered?", isPassed: true, reason: "Nothing is missing." },
    {
      question: "Is it free of conflicts?",
      isPassed: decision === "keep",
      reason: decision === "keep" ? "No two constraints exclude each other." : "Three to five causes, yet all of them in one line.",
    },
  ];
  await prisma.filterVerdict.create({ data: { id, runId, stage: "instruction_filter", instructionId, decision, answers } });
  return id;
}

async function makeAnswers({ prisma }: Database, instructionId: string, { answer, levels }: WrittenQuery, level: number): Promise<void> {
  const of = { instructionId, model: "rehearsal-1", isRehearsal: true };
  await prisma.answer.create({ data: { id: randomUUID(), ...of, kind: "answer", text: answer } });
  if (level < 5) return;
  const weakerAnswerId = randomUUID();
  const revisedAnswerId = randomUUID();
  await prisma.answer.create({ data: { id: weakerAnswerId, ...of, kind: "weaker", text: `${answer.slice(0, 80)} …and so on.` } });
  await prisma.answer.create({ data: { id: revisedAnswerId, ...of, kind: "revised", text: answer } });
  const findings = levels.flat().map(({ text }, position) => ({
    constraintId: null,
    constraint: text,
    isMet: position % 4 !== 3,
    explanation: position % 4 === 3 ? "Nothing in the answer does this." : "The answer does this throughout.",
    quote: position % 4 === 3 ? null : answer.slice(0, 24),
  }));
  const answers = { weakerAnswerId, revisedAnswerId };
  const critique = "The answer breaks off and misses two of the constraints.";
  await prisma.feedback.create({ data: { id: randomUUID(), instructionId, kind: "external", ...answers, critique, findings } });
}

async function makeTurns(
  { prisma }: Database,
  { where, seedId, queryId, levels }: { where: Where; seedId: string; queryId: string; levels: readonly MadeLevel[] },
): Promise<void> {
  const chainId = randomUUID();
  const instructionId = { in: levels.map(({ id }) => id) };
  const answers = await prisma.answer.findMany({ where: { instructionId, kind: "answer" }, select: { id: true, instructionId: true } });
  await prisma.chain.create({ data: { id: chainId, runId: where.runId, seedId, queryId } });
  const turns = levels.flatMap(({ id }) => answers.find((answer) => answer.instructionId === id) ?? []);
  const rows = turns.map((answer, position) => ({ chainId, position, instructionId: answer.instructionId, answerId: answer.id }));
  await prisma.chainTurn.createMany({ data: rows });
}
