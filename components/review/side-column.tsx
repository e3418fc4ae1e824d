"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { StatusShape } from "@/components/ui/status-shape";
import { heldItems } from "@/lib/client/review";
import { leaks } from "@/lib/constraints/leaks";
import { chainFindings } from "@/lib/review/findings";
import type { SessionPanel } from "@/lib/review/session";
import type { ReviewItem } from "@/lib/schema/review";
import { AddConstraintForm } from "./add-constraint-form";
import { ConstraintRow } from "./constraint-row";
import { FilterBox } from "./filter-box";
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
  const below = item.ladder.filter(({ level }) => level < item.level).at(-1)?.constraintIds ?? [];
  return (
    <>
      <Group title="Constraints" beside={`${item.constraints.length}`}>
        <ul className="divide-y divide-line">
          {item.constraints.map((constraint) => (
            <ConstraintRow
              key={constraint.id}
              constraint={constraint}
              isNew={item.level > 1 && !below.includes(constraint.id)}
              change={
                commands && {
                  edit: (text) => commands.editConstraint(constraint.id, text),
                  remove: () => commands.removeConstraint(constraint.id),
                }
              }
            />
          ))}
        </ul>
        {item.constraints.length === 0 ? <p className="text-muted text-sm">This instruction lists no constraint.</p> : null}
        {commands && panel === "addConstraint" ? (
          <AddConstraintForm
            key={item.id}
            categories={[...new Set(item.constraints.map(({ category }) => category))]}
            onAdd={commands.addConstraint}
            onCancel={commands.close}
          />
        ) : null}
        {commands && panel !== "addConstraint" ? (
          <Button size="sm" tone="quiet" className="self-start" onClick={() => commands.open("addConstraint")}>
            <Plus aria-hidden /> Add {hasKeys ? <Kbd>c</Kbd> : null}
          </Button>
        ) : null}
      </Group>
      <Group title="Filters">
        <FilterBox key={item.id} filters={item.filters} isOverriding={panel === "override"} change={commands} />
      </Group>
      <Findings item={item} project={project} />
    </>
  );
}

/** Checks by code, made here in the browser. */
function Findings({ item, project }: { item: ReviewItem; project: string }) {
  const client = useQueryClient();
  const textOf = (id: string) =>
    heldItems(client, project)
      .flatMap(({ constraints }) => constraints)
      .find((constraint) => constraint.id === id)?.text ?? null;
  const found = [...leaks(item.text), ...chainFindings(item, textOf)].map(({ message }) => message);
  return (
    <Group title="Findings" {...(found.length > 0 ? { beside: String(found.length) } : {})}>
      {found.length === 0 ? <p className="text-muted text-sm">Nothing found.</p> : null}
      <ul className="flex flex-col gap-1.5">
        {[...new Set(found)].map((message) => (
          <li key={message} className="flex gap-2 text-sm">
            <StatusShape kind="conflict" className="mt-1" />
            <span className="min-w-0 break-words">{message}</span>
          </li>
        ))}
      </ul>
    </Group>
  );
}

function Group({ title, beside, children }: { title: string; beside?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h2 className="flex justify-between font-medium text-muted text-xs">
        {title}
        {beside ? <span className="tabular-nums">{beside}</span> : null}
      </h2>
      {children}
    </section>
  );
}
