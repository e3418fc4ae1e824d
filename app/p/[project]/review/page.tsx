import type { Metadata } from "next";
import { Workbench } from "@/components/review/workbench";
import { FilledCache } from "@/components/shell/filled-cache";
import { draftList } from "@/lib/client/drafts";
import { chosenKeys } from "@/lib/client/preferences";
import { projectQuery } from "@/lib/client/projects";
import { queuePageLength, reviewItem, reviewProgress } from "@/lib/client/review";
import { pageContext } from "@/lib/http/page-context";
import { queueSearch, queueSelection } from "@/lib/review/queue-selection";
import { PartKind } from "@/lib/schema/item-kind";
import { readSession } from "@/lib/services/auth/read-session";
import { listDrafts } from "@/lib/services/drafts/list";
import { readChosenKeys } from "@/lib/services/preferences/read";
import { ownDecisions } from "@/lib/services/review/own-decisions";
import { ownEdits } from "@/lib/services/review/own-edits";
import { readProgress } from "@/lib/services/review/read-progress";
import { readQueue } from "@/lib/services/review/read-queue";
import { readSharing } from "@/lib/services/review/read-sharing";
import { PartReview } from "./part-review";

export const metadata: Metadata = { title: "Review" };

interface ReviewPageProps {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const nothing = { rows: [], next: null };

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const { ctx, project } = await pageContext((await params).project, "review.judge");
  const asked = await searchParams;
  const kind = PartKind.safeParse(asked.kind).data;
  if (kind) return <PartReview {...{ ctx, project, kind }} />;
  const selection = queueSelection(asked);
  const sharing = await readSharing(ctx, { projectId: project.id });
  // Where items are shared out, the browser claims them once it is there: a page that is only fetched ahead takes nothing.
  const [session, queue, recent, progress, keys, drafts, edits] = await Promise.all([
    readSession(ctx),
    sharing.isShared ? nothing : readQueue(ctx, { projectId: project.id, selection, after: undefined, limit: queuePageLength }),
    ownDecisions(ctx, { projectId: project.id, limit: 200, isDay: true }),
    readProgress(ctx, { projectId: project.id, selection }),
    readChosenKeys(ctx),
    listDrafts(ctx, { projectId: project.id }),
    ownEdits(ctx, { projectId: project.id }),
  ]);
  const items = queue.rows.map((item) => [reviewItem(project.slug, item.id).queryKey, item] as const);
  const person = { id: session.user?.id ?? "", name: session.user?.name ?? "" };
  const known = [
    [reviewProgress(project.slug, selection).queryKey, progress],
    [projectQuery(project.slug).queryKey, project],
    [chosenKeys().queryKey, keys],
    [draftList(project.slug).queryKey, { rows: drafts }],
  ] as const;
  return (
    <FilledCache entries={[...items, ...known]}>
      <Workbench
        key={queueSearch(selection)}
        project={project.slug}
        person={person}
        selection={selection}
        queue={{ ids: queue.rows.map(({ id }) => id), next: queue.next }}
        isShared={sharing.isShared}
        recent={recent.flatMap(({ text: _text, level: _level, ...given }) =>
          sharing.returned.includes(given.instructionId) ? [] : [given],
        )}
        edits={edits}
      />
    </FilledCache>
  );
}
