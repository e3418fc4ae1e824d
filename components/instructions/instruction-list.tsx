"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ReasonPanel } from "@/components/review/reason-panel";
import { useReasons } from "@/components/review/use-reasons";
import { Kbd } from "@/components/ui/kbd";
import { LiveRegion } from "@/components/ui/live-region";
import { listKeyWords } from "@/lib/review/list-keymap";
import type { Listing } from "@/lib/review/listing";
import { serialiseSelection } from "@/lib/review/selection";
import type { BulkScope, BulkVerb } from "@/lib/schema/bulk-action";
import type { InstructionRow } from "@/lib/schema/instruction-list";
import type { TableColumn } from "@/lib/schema/saved-view";
import { BulkBar } from "./bulk-bar";
import { BulkDialog } from "./bulk-dialog";
import { InstructionGrid } from "./instruction-grid";
import { InstructionTable } from "./instruction-table";
import { useQuickVerdict } from "./use-bulk";
import { useGridColumns } from "./use-grid-columns";
import { useRowChoice } from "./use-row-choice";

interface InstructionListProps {
  project: string;
  listing: Listing;
  rows: readonly InstructionRow[];
  columns: readonly TableColumn[];
  isStale: boolean;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
  /** how many the filter has, in words */
  allWords: string;
  canJudge: boolean;
}

const mostByKey = 200;

/** Rows or cards, the choice among them, and what is done to what is chosen. */
export function InstructionList({ allWords, canJudge, columns, listing, ...list }: InstructionListProps) {
  const { project, rows } = list;
  const { layout, sort, order } = listing;
  const router = useRouter();
  const gridColumns = useGridColumns();
  const { rejectReasons } = useReasons(project);
  const judge = useQuickVerdict(project);
  const [acting, setActing] = useState<{ verb: BulkVerb; scope: BulkScope } | null>(null);
  const [rejecting, setRejecting] = useState<readonly string[] | null>(null);
  const ids = rows.map(({ id }) => id);
  const [choice, choose] = useRowChoice({
    ...{ layout, order: ids, canChoose: canJudge },
    step: layout === "grid" ? gridColumns : 1,
    onMove: (at) => at > rows.length - 20 && list.hasMore && !list.isLoadingMore && list.onMore(),
    onAction: (action, { at, ids: chosen, isAll }) => {
      const current = ids[at];
      if (action === "open") return current && router.push(`/p/${project}/instructions/${current}`);
      if (!canJudge || (action !== "accept" && action !== "revise" && action !== "reject")) return;
      const meant = chosen.size > 0 ? [...chosen] : current ? [current] : [];
      if (isAll || meant.length > mostByKey) return act(action);
      if (action === "reject") return setRejecting(meant);
      judge(meant, action, "");
      choose({ kind: "cleared" });
    },
  });
  const act = (verb: BulkVerb) =>
    setActing({
      verb,
      scope: choice.isAll ? { kind: "selection", query: serialiseSelection(listing.selection) } : { kind: "ids", ids: [...choice.ids] },
    });
  const shared = { ...list, choice, onChoose: canJudge ? choose : null, hasExcerpts: listing.selection.text !== null };
  return (
    <>
      {layout === "grid" ? (
        <InstructionGrid {...shared} columns={gridColumns} />
      ) : (
        <InstructionTable {...shared} {...{ columns, sort, order }} />
      )}
      {rejecting ? (
        <div className="sticky bottom-0 z-20 shadow-float">
          <ReasonPanel
            title={rejecting.length === 1 ? "Why reject?" : `Why reject these ${rejecting.length}?`}
            verb="Reject"
            reasons={rejectReasons}
            onGive={(reason) => {
              judge(rejecting, "reject", reason);
              setRejecting(null);
              choose({ kind: "cleared" });
            }}
            onCancel={() => setRejecting(null)}
          />
        </div>
      ) : (
        <BulkBar choice={choice} allWords={allWords} onChoose={choose} onAct={act} />
      )}
      {acting ? (
        <BulkDialog
          {...{ project, ...acting }}
          onClose={(isDone) => {
            setActing(null);
            if (isDone) choose({ kind: "cleared" });
          }}
        />
      ) : null}
      {canJudge ? <KeyLine layout={layout} /> : null}
      <LiveRegion
        message={choice.isAll ? `All of the filter chosen: ${allWords}` : choice.ids.size > 0 ? `${choice.ids.size} chosen` : ""}
      />
    </>
  );
}

function KeyLine({ layout }: { layout: Listing["layout"] }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs max-sm:hidden">
      {listKeyWords[layout].map(([keys, does]) => (
        <span key={keys}>
          <Kbd>{keys}</Kbd> {does}
        </span>
      ))}
    </p>
  );
}
