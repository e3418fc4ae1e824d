import { verifierById, verifiers } from "@/lib/constraints/index";
import { nearPhrasings } from "@/lib/constraints/near-phrasings";
import { constraintsByState, metByType, mostUsedWordings, usesByLevel } from "@/lib/db/coverage";
import { measuredLevels } from "@/lib/db/measured";
import { sqlOf } from "@/lib/db/sql";
import type { Coverage, TypeUse } from "@/lib/schema/coverage";
import type { Level } from "@/lib/schema/instruction";
import { authorise, type Context } from "@/lib/services/context";
import { resolveRun } from "@/lib/services/runs/resolve";

const comparedWordings = 1_500;
const shownPairs = 40;
const levels = [1, 2, 3, 4, 5] as const;

/** Which types of constraint the set uses at which level, what it says twice, and what it lacks. */
export async function readCoverage(ctx: Context, input: { projectId: string; run?: number | undefined }): Promise<Coverage> {
  const { projectId, run } = input;
  await authorise(ctx, projectId, "instructions.read");
  const runId = run === undefined ? null : await resolveRun(ctx, projectId, String(run));
  const sql = sqlOf(ctx.pool);
  const question = [projectId, runId] as const;
  const [uses, met, states, wordings, measured] = await Promise.all([
    usesByLevel(sql, question),
    metByType(sql, question),
    constraintsByState(sql, question),
    mostUsedWordings(sql, question, comparedWordings),
    measuredLevels(sql, projectId, runId),
  ]);
  const types = typesOf(uses, met);
  const used = new Set(types.filter(({ kind }) => kind === "verifier").map(({ key }) => key));
  const checked = new Set(uses.filter(({ verifierId }) => verifierId !== null).map(({ level }) => level));
  const count = (state: string) => states.find((each) => each.state === state)?.count ?? 0;
  return {
    types,
    unused: verifiers
      .filter(({ id, unsupported }) => !used.has(id) && unsupported === undefined)
      .map(({ id, title, category }) => ({ verifierId: id, title, category })),
    levelsWithoutTypes: types.length === 0 ? [] : levels.filter((level) => !checked.has(level)),
    constraints: { bound: count("bound"), judged: count("judged"), topic: count("topic"), unbound: count("unbound") },
    nearPhrasings: nearPhrasings(wordings, shownPairs),
    measured,
  };
}

type Use = Awaited<ReturnType<typeof usesByLevel>>[number];
type Met = Awaited<ReturnType<typeof metByType>>[number];

function typesOf(uses: readonly Use[], met: readonly Met[]): TypeUse[] {
  const byType = new Map<string, TypeUse>();
  for (const { verifierId, category, level, uses: count } of uses) {
    const kind = verifierId === null ? "category" : "verifier";
    const key = verifierId ?? category;
    const known = byType.get(`${kind} ${key}`) ?? newType(kind, key, met);
    byType.set(`${kind} ${key}`, { ...known, byLevel: withCount(known.byLevel, level, count), total: known.total + count });
  }
  return [...byType.values()].sort((one, other) => other.total - one.total || one.key.localeCompare(other.key));
}

function newType(kind: TypeUse["kind"], key: string, met: readonly Met[]): TypeUse {
  const found = met.find((each) => each.key === key && each.isBound === (kind === "verifier"));
  const title = kind === "verifier" ? (verifierById(key)?.title ?? key) : key;
  return { kind, key, title, byLevel: [0, 0, 0, 0, 0], total: 0, met: found ? { met: found.met, of: found.of } : null };
}

function withCount([one, two, three, four, five]: TypeUse["byLevel"], level: Level, count: number): TypeUse["byLevel"] {
  const at = (place: Level, before: number) => (place === level ? before + count : before);
  return [at(1, one), at(2, two), at(3, three), at(4, four), at(5, five)];
}
