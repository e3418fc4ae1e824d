import { prepareVerifiers } from "@/lib/constraints/engine";
import { patiently, sqlOf } from "@/lib/db/sql";
import {
  addProbes,
  answersOf,
  codeMarkedQueries,
  codeMarksOf,
  failProbe,
  keepProbe,
  type OpenProbe,
  probedText,
  probesDrawn,
} from "@/lib/db/study-probes";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { codeMark, verifiersFor } from "@/lib/pipeline/study/code-mark";
import type { Context } from "@/lib/services/context";
import { drawProbes, probedQueries } from "@/lib/study/draw-probes";
import type { FoundStudy } from "./find";
import { judgeConstraint } from "./judge-constraint";
import type { Workshop } from "./workshop";

/** Draws the constraints on which the judge is measured, from the answers that are there; drawn again, only what was lacking is added. */
export async function plantProbes(ctx: Context, { id: studyId, protocol }: FoundStudy): Promise<void> {
  const sql = sqlOf(ctx.pool);
  const drawFor = (...keys: string[]) => seededRandom(protocol.seed, "probes", ...keys);
  const queries = probedQueries(await codeMarkedQueries(sql, studyId), drawFor);
  if (queries.length === 0) return;
  const [told, answers, asked] = await Promise.all([
    codeMarksOf(sql, studyId, queries),
    answersOf(sql, studyId, queries),
    probesDrawn(sql, studyId),
  ]);
  await prepareVerifiers(verifiersFor([...new Set(told.map(({ constraint }) => constraint))]));
  const probes = drawProbes({ told, answers, asked, tell, drawFor });
  if (probes.length > 0) await patiently(() => addProbes(sql, { studyId, probes, now: ctx.now() }));
}

/** Asks the judge about one probe, in the words in which it marks, and keeps what it says, or why it said nothing that counts. */
export async function probeJudge(ctx: Context, shop: Workshop, open: OpenProbe): Promise<void> {
  const sql = sqlOf(ctx.pool);
  const said = await judgeConstraint(shop, { ...open, read: await probedText(sql, open) });
  if (said.problem !== null) return patiently(() => failProbe(sql, open, said.problem));
  await patiently(() => keepProbe(sql, open, { ...said, now: ctx.now() }));
}

function tell(constraint: string, answer: string): "yes" | "no" | null {
  const { fulfilment } = codeMark(answer, constraint);
  return fulfilment === "partly" ? null : fulfilment;
}
