import { AppError } from "@/lib/errors";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import type { StudyReport } from "@/lib/schema/study-report";
import { authorise, type Context } from "@/lib/services/context";
import type { Block } from "@/lib/study/paper/block";
import { reportBlocks } from "@/lib/study/paper/report-blocks";
import { protocolHash } from "@/lib/study/protocol-hash";
import { studyReport } from "@/lib/study/report/study-report";
import { type FoundStudy, findStudy, frozenVersions } from "./find";
import { rehearsedParts } from "./rehearsed-parts";
import { rowsOf } from "./rows";

interface Asked {
  projectId: string;
  studyId: string;
}

/** What a study says so far: the same judgements under the same protocol give the same report. */
export async function readReport(ctx: Context, { projectId, studyId }: Asked): Promise<StudyReport> {
  await authorise(ctx, projectId, "studies.read");
  return reportOf(ctx, projectId, await findStudy(ctx.db, projectId, studyId));
}

/** The report as it is put on paper, with the study's name. */
export async function readPaper(
  ctx: Context,
  { projectId, studyId }: Asked,
): Promise<{ name: string; report: StudyReport; blocks: Block[] }> {
  await authorise(ctx, projectId, "studies.read");
  const study = await findStudy(ctx.db, projectId, studyId);
  const report = await reportOf(ctx, projectId, study);
  const versions = await frozenVersions(ctx.db, studyId);
  const amendments = versions
    .slice(1)
    .map(
      ({ version, frozenAt, changed, reason }) =>
        `Amended ${frozenAt.toISOString().slice(0, 10)} (version ${version}: ${changed.join(", ")}): ${reason}`,
    );
  const frozenAt = versions[0]?.frozenAt.toISOString() ?? "";
  return { name: study.name, report, blocks: reportBlocks(report, { name: study.name, frozenAt, amendments }) };
}

async function reportOf(ctx: Context, projectId: string, study: FoundStudy): Promise<StudyReport> {
  if (study.version === 0) throw new AppError("conflict", "the protocol is not frozen: there is nothing to report yet");
  const { protocol, version } = study;
  const of = { protocol, protocolHash: protocolHash(protocol), version: String(version), drawFor: (seed: string) => seededRandom(seed) };
  const notes = await rehearsedParts(ctx, projectId, study);
  return studyReport({ ...of, notes, ...(await rowsOf(ctx, study)) });
}
