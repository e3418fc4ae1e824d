import { randomUUID } from "node:crypto";
import { studyByName } from "@/lib/db/studies";
import { AppError } from "@/lib/errors";
import { Id } from "@/lib/schema/id";
import { Protocol } from "@/lib/schema/study";
import type { StudyView } from "@/lib/schema/study-view";
import { authorise, type Context } from "@/lib/services/context";
import { differingFields } from "@/lib/study/amendment";
import { changeDraft, createStudy } from "./draft";

interface Planned {
  projectId: string;
  name: string;
  protocol: Protocol;
  /** of the draft that is there: the one that was read */
  revision?: number | undefined;
}

/** A draft of this name with this protocol: made where there is none; one that is there is changed by whoever names its revision. */
export async function planStudy(ctx: Context, { projectId, name, protocol, revision }: Planned): Promise<StudyView> {
  await authorise(ctx, projectId, "studies.manage");
  const there = await studyByName(ctx.db, projectId, name);
  if (!there) return createStudy(ctx, { projectId, id: randomUUID(), name, protocol });
  const isOther = differingFields(Protocol.parse(there.protocol), protocol).length > 0;
  if (revision === undefined && there.version === 0 && isOther)
    throw new AppError(
      "conflict",
      `a draft called “${name}” is there already and says something else: name its revision to change it, it is now ${there.revision}`,
    );
  return changeDraft(ctx, { projectId, studyId: there.id, protocol, revision: revision ?? there.revision });
}

/** A study by its id or its name. */
export async function namedStudy(ctx: Context, { projectId, named }: { projectId: string; named: string }): Promise<{ id: string }> {
  await authorise(ctx, projectId, "studies.read");
  const found = Id.safeParse(named).success ? { id: named.toLowerCase() } : await studyByName(ctx.db, projectId, named);
  if (!found) throw new AppError("not_found", `there is no study ${named} in this project`);
  return { id: found.id };
}
