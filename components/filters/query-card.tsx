"use client";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { Letters } from "@/components/ui/letters";
import { formatNoun } from "@/components/ui/number-format";
import type { FilteredQuery } from "@/lib/schema/filter-flip";
import type { FilterDecision } from "@/lib/schema/instruction";
import type { ReviewFilter } from "@/lib/schema/review";
import { QueryVerdict } from "./query-verdict";

interface QueryCardProps {
  project: string;
  query: FilteredQuery;
  isCurrent: boolean;
  mayOverride: boolean;
  isOpen: boolean;
  isBusy: boolean;
  onChoose: () => void;
  onOpen: () => void;
  onClose: () => void;
  onFlip: (filter: ReviewFilter, decision: FilterDecision, reason: string) => void;
}

/** One query as the first filter left it: its text large, what was said of it beneath. */
export function QueryCard({ project, query, isCurrent, onChoose, ...verdict }: QueryCardProps) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const isKept = query.standing === "keep";
  return (
    <li
      ref={card}
      aria-current={isCurrent || undefined}
      onFocus={onChoose}
      className={classNames(
        "flex scroll-my-16 flex-col gap-3 rounded-md border border-line bg-raised p-4",
        isCurrent && "border-accent outline outline-accent",
      )}
    >
      <div className="flex flex-wrap items-center gap-2 text-muted text-xs">
        <Badge tone={isKept ? "accept" : "reject"} shape={isKept ? "accept" : "reject"}>
          {isKept ? "kept" : "dropped"}
        </Badge>
        {query.isOverridden ? (
          <Badge tone="judged" shape="judged">
            by a person
          </Badge>
        ) : null}
        {query.isRehearsal ? <Badge tone="outline">rehearsal</Badge> : null}
        <span>run {query.runNumber}</span>
        {query.instructions > 0 ? <span>{formatNoun(query.instructions, "instruction")}</span> : null}
      </div>
      <p dir="auto" className="prose-reading">
        <Link href={`/p/${project}/chains/${query.id}`} className="underline-offset-2 hover:underline">
          <Letters text={query.text} />
        </Link>
      </p>
      <p dir="auto" className="line-clamp-2 text-muted text-sm">
        Seed: <Letters text={query.seedText} />
      </p>
      <QueryVerdict {...{ project, ...verdict }} filter={query.filter} hasKey={isCurrent} />
    </li>
  );
}
