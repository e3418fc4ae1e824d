import { PartWorkbench } from "@/components/review/part-workbench";
import { FilledCache } from "@/components/shell/filled-cache";
import { draftList } from "@/lib/client/drafts";
import { partItem, partPageLength, partProgress } from "@/lib/client/parts";
import { chosenKeys } from "@/lib/client/preferences";
import { projectQuery } from "@/lib/client/projects";
import type { pageContext } from "@/lib/http/page-context";
import type { PartKind } from "@/lib/schema/item-kind";
import { readSession } from "@/lib/services/auth/read-session";
import { listDrafts } from "@/lib/services/drafts/list";
import { ownPartDecisions } from "@/lib/services/parts/own-decisions";
import { ownPartEdits } from "@/lib/services/parts/own-edits";
import { readPartProgress } from "@/lib/services/parts/read-progress";
import { readPartQueue } from "@/lib/services/parts/read-queue";
import { readChosenKeys } from "@/lib/services/preferences/read";

type Page = Awaited<ReturnType<typeof pageContext>>;

/** The review of a kind other than instructions, its first items in hand. */
export async function PartReview({ ctx, project, kind }: Pick<Page, "ctx" | "project"> & { kind: PartKind }) {
  const of = { projectId: project.id, kind };
  const [session, queue, recent, progress, keys, drafts, edits] = await Promise.all([
    readSession(ctx),
    readPartQueue(ctx, { ...of, after: undefined, limit: partPageLength }),
    ownPartDecisions(ctx, { ...of, limit: 200, isDay: true }),
    readPartProgress(ctx, of),
    readChosenKeys(ctx),
    listDrafts(ctx, { projectId: project.id }),
    ownPartEdits(ctx, of),
  ]);
  const parts = queue.rows.map((part) => [partItem(project.slug, kind, part.subjectId).queryKey, part] as const);
  const person = { id: session.user?.id ?? "", name: session.user?.name ?? "" };
  const known = [
    [partProgress(project.slug, kind).queryKey, progress],
    [projectQuery(project.slug).queryKey, project],
    [chosenKeys().queryKey, keys],
    [draftList(project.slug).queryKey, { rows: drafts }],
  ] as const;
  return (
    <FilledCache entries={[...parts, ...known]}>
      <PartWorkbench
        key={kind}
        project={project.slug}
        person={person}
        kind={kind}
        queue={{ ids: queue.rows.map(({ subjectId }) => subjectId), next: queue.next }}
        recent={recent}
        edits={edits}
      />
    </FilledCache>
  );
}
