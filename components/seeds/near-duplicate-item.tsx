"use client";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { DiffText } from "@/components/ui/diff-text";
import { formatCount } from "@/components/ui/number-format";
import { StatusShape } from "@/components/ui/status-shape";
import type { NearDuplicateDecision, NearDuplicatePair } from "@/lib/schema/near-duplicate";

interface NearDuplicateItemProps {
  pair: NearDuplicatePair;
  mayManage: boolean;
  onDecide: (decision: NearDuplicateDecision | null) => void;
}

/** Two seeds side by side; what the right one has more is marked in it. */
export function NearDuplicateItem({ pair, mayManage, onDecide }: NearDuplicateItemProps) {
  const { seed, other, decision } = pair;
  return (
    <li className="rounded-md border border-line bg-raised">
      <div className="grid grid-cols-1 divide-y divide-line md:grid-cols-2 md:divide-x md:divide-y-0">
        <Side side={seed} name="left" isRemovable={mayManage && decision === null} onRemove={() => onDecide("removed_seed")}>
          {seed.text}
        </Side>
        <Side side={other} name="right" isRemovable={mayManage && decision === null} onRemove={() => onDecide("removed_other")}>
          <DiffText before={seed.text} after={other.text} show="added" />
        </Side>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 border-line border-t px-3 py-2">
        <span className="text-muted text-sm tabular-nums">{pair.similarity.toFixed(2)} alike</span>
        {decision === null && mayManage ? <Button onClick={() => onDecide("keep_both")}>Keep both</Button> : null}
        {decision !== null ? (
          <span className="flex items-center gap-3">
            <Badge>{decision === "keep_both" ? "both kept" : "one removed"}</Badge>
            {mayManage ? <Button onClick={() => onDecide(null)}>Decide anew</Button> : null}
          </span>
        ) : null}
      </div>
    </li>
  );
}

interface SideProps {
  side: NearDuplicatePair["seed"];
  name: "left" | "right";
  isRemovable: boolean;
  onRemove: () => void;
  children: React.ReactNode;
}

function Side({ side, name, isRemovable, onRemove, children }: SideProps) {
  const isRemoved = side.status === "removed";
  const origin = [side.licence, side.source].filter(Boolean).join(" · ");
  return (
    <div className="flex min-w-0 flex-col gap-2 px-3 py-3">
      <p className={classNames("prose-reading", isRemoved && "text-muted")} dir="auto">
        {children}
      </p>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-2 text-muted text-xs">
        <span className="flex min-w-0 items-center gap-1.5 tabular-nums">
          <StatusShape kind={isRemoved ? "reject" : "accept"} size="sm" label={side.status} />
          <span className="truncate">
            {side.fileName}, {formatCount(side.line)}
            {origin ? ` · ${origin}` : ""}
          </span>
        </span>
        {isRemovable ? (
          <Button size="sm" tone="danger" onClick={onRemove} aria-label={`Remove the ${name} one: ${side.text.slice(0, 60)}`}>
            Remove this one
          </Button>
        ) : null}
      </div>
    </div>
  );
}
