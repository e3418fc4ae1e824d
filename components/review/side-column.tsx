"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useWork } from "@/components/constraints/constraint-scene";
import { ConstraintSection } from "@/components/constraints/constraint-section";
import { FindingList } from "@/components/constraints/finding-list";
import { StatusShape } from "@/components/ui/status-shape";
import { heldItems } from "@/lib/client/review";
import { chainFindings } from "@/lib/review/findings";
import type { SessionPanel } from "@/lib/review/session";
import type { ReviewItem } from "@/lib/schema/review";
import { Blinded } from "./blinded";
import { FilterBox } from "./filter-box";
import { Group } from "./group";
import type { ReviewCommands } from "./review-commands";

interface SideColumnProps {
  item: ReviewItem;
  project: string;
  panel: SessionPanel | null;
  /** null: may be read, not changed */
  commands: ReviewCommands | null;
  /** the keys of the review screen work here */
  hasKeys?: boolean;
}

/** The column for eyes: constraints, what the filters said, what the checks found. */
export function SideColumn({ item, project, panel, commands, hasKeys = false }: SideColumnProps) {
  const work = useWork();
  const client = useQueryClient();
  const textOf = (id: string) =>
    heldItems(client, project)
      .flatMap(({ constraints }) => constraints)
      .find((constraint) => constraint.id === id)?.text ?? null;
  const inChain = chainFindings(item, textOf);
  const findings = work.findings;
  const count = (findings?.length ?? 0) + inChain.length;
  const adding = {
    isOpen: panel === "addConstraint",
    open: () => commands?.open("addConstraint"),
    close: () => commands?.close(),
  };
  return (
    <>
      <ConstraintSection item={item} work={work} adding={adding} hasKeys={hasKeys} />
      <Group title="Filters">
        <Blinded hidden={item.hidden} />
        <FilterBox
          key={item.id}
          project={project}
          filters={item.filters}
          isBlinded={item.hidden.filters}
          isOverriding={panel === "override"}
          change={commands}
        />
      </Group>
      <Group title="Findings" {...(count > 0 ? { beside: String(count) } : {})}>
        {inChain.length > 0 ? (
          <ul className="flex flex-col gap-1.5">
            {inChain.map(({ message }) => (
              <li key={message} className="flex gap-2 text-sm">
                <StatusShape kind="conflict" label="error" className="mt-1" />
                <span className="min-w-0 break-words">{message}</span>
              </li>
            ))}
          </ul>
        ) : null}
        {findings === null || findings.length > 0 || inChain.length === 0 ? (
          <FindingList findings={findings} desk={work.desk} onMend={work.mend} />
        ) : null}
      </Group>
    </>
  );
}
