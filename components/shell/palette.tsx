"use client";
import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { useDeferredValue, useState } from "react";
import type { ProjectDetail, SessionView } from "@/lib/schema/project";
import { type PaletteEntry, paletteEntries } from "./palette-entries";
import { PaletteFound } from "./palette-found";
import { PaletteItem } from "./palette-item";

interface PaletteProps {
  project: ProjectDetail;
  session: SessionView;
  onClose: () => void;
}

/** Finds every page, action, run and instruction by a few typed letters. */
export function Palette({ project, session, onClose }: PaletteProps) {
  const [typed, setTyped] = useState("");
  const lookedFor = useDeferredValue(typed.trim());
  const router = useRouter();
  const go = (entry: PaletteEntry) => {
    onClose();
    if ("href" in entry) router.push(entry.href);
    else entry.act();
  };
  const groups = paletteEntries(project, session);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[10vh] left-1/2 z-50 w-[min(640px,calc(100vw-24px))] -translate-x-1/2 animate-appear overflow-hidden rounded-md border border-line bg-raised shadow-float"
        >
          <Dialog.Title className="sr-only">Find</Dialog.Title>
          <Command label="Find a page, an action, a run or an instruction" loop>
            <Command.Input
              value={typed}
              onValueChange={setTyped}
              placeholder="A page, an action, a run's number, words of an instruction, the start of an id"
              className="h-11 w-full border-line border-b bg-transparent px-4 text-base outline-none"
            />
            <Command.List className="max-h-[56vh] overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-6 text-muted text-sm">
                Nothing is called that. Try a word of the instruction or a run's number.
              </Command.Empty>
              <PaletteFound slug={project.slug} text={lookedFor} onChoose={go} />
              {groups.map((group) => (
                <Command.Group key={group.heading} heading={group.heading} className={groupClass}>
                  {group.entries.map((entry) => (
                    <PaletteItem key={entry.label} value={`${group.heading} ${entry.label}`} entry={entry} onChoose={go} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const groupClass =
  "[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs";
