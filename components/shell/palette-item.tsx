"use client";
import { Command } from "cmdk";
import type { PaletteEntry } from "./palette-entries";

interface PaletteItemProps {
  /** what is matched against what is typed */
  value: string;
  entry: PaletteEntry;
  onChoose: (entry: PaletteEntry) => void;
}

export function PaletteItem({ value, entry, onChoose }: PaletteItemProps) {
  return (
    <Command.Item
      value={value}
      onSelect={() => onChoose(entry)}
      className="flex min-h-8 cursor-pointer items-center gap-3 rounded-sm px-2.5 py-1 text-sm data-[selected=true]:bg-accent-tint"
    >
      <span className="min-w-0 flex-1 truncate">{entry.label}</span>
      {entry.detail ? <span className="shrink-0 text-muted text-xs">{entry.detail}</span> : null}
    </Command.Item>
  );
}
