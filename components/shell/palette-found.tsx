"use client";
import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { foundItemsQuery } from "@/lib/client/overview";
import type { FoundItem } from "@/lib/schema/overview";
import type { PaletteEntry } from "./palette-entries";
import { PaletteItem } from "./palette-item";

interface PaletteFoundProps {
  slug: string;
  text: string;
  onChoose: (entry: PaletteEntry) => void;
}

/** What the server found for the typed text: its ranking stands, so every item matches. */
export function PaletteFound({ slug, text, onChoose }: PaletteFoundProps) {
  const { data: found } = useQuery(foundItemsQuery(slug, text));
  if (text === "" || !found || found.length === 0) return null;
  return (
    <Command.Group
      forceMount
      heading="Found in this project"
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
    >
      {found.map((item) => (
        <PaletteItem
          key={`${item.kind} ${item.id}`}
          value={`${text} ${item.kind} ${item.id}`}
          entry={{ label: item.label, detail: item.detail, href: `/p/${slug}/${paths[item.kind]}/${item.id}` }}
          onChoose={onChoose}
        />
      ))}
    </Command.Group>
  );
}

const paths = { run: "runs", instruction: "instructions", chain: "chains" } as const satisfies Record<FoundItem["kind"], string>;
