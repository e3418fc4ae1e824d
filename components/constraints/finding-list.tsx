"use client";
import { severityShape, severityWord } from "@/components/findings/severity-words";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { StatusShape } from "@/components/ui/status-shape";
import type { Finding, RepairOffer } from "@/lib/schema/finding";
import { isRepairedHere } from "./apply-repair";
import type { ConstraintDesk } from "./use-constraint-desk";

interface FindingListProps {
  /** null: being looked for */
  findings: readonly Finding[] | null;
  desk: Pick<ConstraintDesk, "focused" | "focus" | "hover">;
  /** null: may be read, not mended */
  onMend: ((offer: RepairOffer) => void) | null;
}

/** Checks by code: each finding marks its place in the text while it is focused, and is mended with one key. */
export function FindingList({ findings, desk, onMend }: FindingListProps) {
  if (findings === null) return <p className="text-muted text-sm">Being looked for…</p>;
  if (findings.length === 0) return <p className="text-muted text-sm">Nothing found.</p>;
  const current = findings.find((finding) => desk.focused?.kind === "finding" && desk.focused.id === findingKey(finding)) ?? findings[0];
  return (
    <ul className="-mx-1.5 flex flex-col gap-0.5">
      {findings.map((finding) => {
        const id = findingKey(finding);
        const offers = onMend ? finding.repairs.filter(({ repair }) => isRepairedHere(repair)) : [];
        const pointed = { kind: "finding" as const, id };
        return (
          <li
            key={id}
            onMouseEnter={() => desk.hover(pointed)}
            onMouseLeave={() => desk.hover(null)}
            onFocus={() => desk.focus(pointed)}
            onBlur={({ currentTarget, relatedTarget }) => desk.focus(currentTarget.contains(relatedTarget) ? pointed : null)}
            className="flex flex-col gap-1 rounded-md px-1.5 py-1 focus-within:bg-accent-tint/60 hover:bg-accent-tint/60"
          >
            <button type="button" data-finding={id} className="flex gap-2 rounded-md text-left text-sm">
              <StatusShape kind={severityShape[finding.severity]} label={severityWord[finding.severity]} className="mt-1" />
              <span className="min-w-0 break-words">{finding.message}</span>
            </button>
            {offers.length > 0 ? (
              <div className="flex flex-wrap gap-1 pl-5">
                {offers.map((offer, place) => (
                  <Button
                    key={offer.label}
                    size="sm"
                    className={classNames("h-auto min-h-7 max-w-full whitespace-normal py-0.5 text-left", place > 0 && "font-normal")}
                    onClick={() => onMend?.(offer)}
                  >
                    {finding === current && place === 0 ? <Kbd>f</Kbd> : null}
                    <span className="min-w-0 break-words">{offer.label}</span>
                  </Button>
                ))}
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Tells findings of one item apart. */
export function findingKey({ check, field, span, constraintIds, message }: Finding): string {
  return [check, field, span?.start ?? "", constraintIds.join("+"), message].join("/");
}
