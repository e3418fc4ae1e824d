"use client";
import { Plus } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { AddConstraint } from "@/components/constraints/add-constraint";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Letters } from "@/components/ui/letters";
import type { ConstraintsPart } from "@/lib/schema/part";
import { Group } from "./group";
import { ListRow } from "./list-row";
import { PartFrame } from "./part-frame";
import type { PartViewProps } from "./part-view";

/** A query's whole list of constraints: what each demands, how its keeping is told, and which levels use it. */
export function ListView({ part, panel, commands }: PartViewProps<ConstraintsPart>) {
  const [openId, setOpenId] = useState<string | null>(null);
  const { constraints, queryText, seedText } = part;
  return (
    <PartFrame
      part={part}
      about={`${constraints.length} constraints`}
      sideLabel="What the list holds"
      side={
        <>
          <Counts title="Categories" names={constraints.map(({ category }) => category)} />
          <Counts title="How their keeping is told" names={constraints.map(({ bindingState }) => stateWords[bindingState])} />
          <Group title="Seed">
            <p dir="auto" className="break-words text-muted text-sm">
              <Letters text={seedText} />
            </p>
          </Group>
        </>
      }
    >
      <p dir="auto" className="prose-reading">
        <Letters text={queryText} />
      </p>
      <ol className="flex flex-col border-line border-t" onKeyDown={moveByArrows}>
        {constraints.map((constraint) => (
          <ListRow
            key={constraint.id}
            constraint={constraint}
            isOpen={openId === constraint.id}
            isOnly={constraints.length === 1}
            onToggle={() => setOpenId(openId === constraint.id ? null : constraint.id)}
            onReword={(text) => {
              commands.editConstraint(constraint.id, text);
              setOpenId(null);
            }}
            onDrop={() => commands.removeConstraint(constraint.id)}
          />
        ))}
      </ol>
      {panel === "addConstraint" ? (
        <AddConstraint
          category={constraints.at(-1)?.category ?? "Other"}
          hint="It joins the list; levels that are written already stay as they are."
          onAdd={({ category, text, use }) => commands.addConstraint({ category, text, ...(use ? { binding: use } : {}) })}
          onCancel={commands.close}
        />
      ) : (
        <Button size="sm" tone="quiet" className="self-start" onClick={() => commands.open("addConstraint")}>
          <Plus aria-hidden /> Add to the list <Kbd>c</Kbd>
        </Button>
      )}
    </PartFrame>
  );
}

const stateWords = { bound: "checked by code", judged: "judged", topic: "a mere topic", unbound: "not looked at" } as const;

function Counts({ title, names }: { title: string; names: readonly string[] }) {
  const distinct = [...new Set(names)].sort();
  return (
    <Group title={title} beside={String(names.length)}>
      <ul className="flex flex-col gap-0.5 text-sm">
        {distinct.map((name) => (
          <li key={name} className="flex justify-between gap-2">
            <span className="min-w-0 break-words">{name}</span>
            <span className="text-muted tabular-nums">{names.filter((each) => each === name).length}</span>
          </li>
        ))}
      </ul>
    </Group>
  );
}

/** From one row's button to the next. */
function moveByArrows(event: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-constraint] > button") : null;
  if (step === undefined || !row) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-constraint] > button")];
  event.preventDefault();
  all[all.indexOf(row) + step]?.focus();
}
