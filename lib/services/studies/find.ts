import type { Db } from "@/lib/db/client";
import { studyById, versionsOf } from "@/lib/db/studies";
import { AppError } from "@/lib/errors";
import { Protocol } from "@/lib/schema/study";

/** A study with its protocol read by its schema; whoever asks for another project's is told it is missing. */
export async function findStudy(db: Db, projectId: string, studyId: string) {
  const study = await studyById(db, projectId, studyId);
  if (!study) throw new AppError("not_found", `study ${studyId} not found`);
  return { ...study, protocol: Protocol.parse(study.protocol) };
}
export type FoundStudy = Awaited<ReturnType<typeof findStudy>>;

/** The frozen protocols, the first first. */
export async function frozenVersions(db: Db, studyId: string) {
  const versions = await versionsOf(db, studyId);
  return versions.map((version) => ({ ...version, protocol: Protocol.parse(version.protocol) }));
}
