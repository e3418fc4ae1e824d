"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { ItemKind } from "@/lib/schema/item-kind";
import { isDialogOpen } from "./is-busy";
import { RisenPanel } from "./risen-panel";
import { kindsWord } from "./verdict-words";

interface KindPanelProps {
  project: string;
  kind: ItemKind;
  onClose: () => void;
}

const tells = {
  query: "reframed from the seed, with the first filter’s word",
  constraints: "all that a query’s levels draw from",
  instruction: "with the second filter’s word",
  answer: "beside its instruction and constraints",
  internal_feedback: "what an answer claims of itself",
  external_feedback: "findings on a weaker answer, and its revision",
  chain: "all levels, easy to hard",
} as const satisfies Record<ItemKind, string>;

/** Which kind of item is judged: one digit, or arrows and Enter. The address says which. */
export function KindPanel({ project, kind, onClose }: KindPanelProps) {
  const router = useRouter();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const chosen = ItemKind.options[Number(event.key) - 1];
    if (!chosen || event.ctrlKey || event.metaKey || event.altKey || isDialogOpen()) return;
    event.preventDefault();
    if (chosen === kind) onClose();
    else router.push(kindAddress(project, chosen));
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <RisenPanel label="Kinds of items" title="What do you want to judge?" onClose={onClose}>
      <ol className="flex min-h-0 flex-col overflow-y-auto">
        {ItemKind.options.map((each, place) => (
          <li key={each}>
            <Link
              href={kindAddress(project, each)}
              prefetch={false}
              aria-current={each === kind ? "page" : undefined}
              className={classNames(
                "flex min-h-9 items-center gap-2 rounded-md px-2 py-1 text-sm -outline-offset-2 hover:bg-accent-tint",
                each === kind && "bg-accent-tint",
              )}
            >
              <Kbd>{place + 1}</Kbd>
              <span className="font-medium">{kindsWord[each]}</span>
              <span className="min-w-0 truncate text-muted max-sm:hidden">{tells[each]}</span>
            </Link>
          </li>
        ))}
      </ol>
    </RisenPanel>
  );
}

function kindAddress(project: string, kind: ItemKind): string {
  return kind === "instruction" ? `/p/${project}/review` : `/p/${project}/review?kind=${kind}`;
}
