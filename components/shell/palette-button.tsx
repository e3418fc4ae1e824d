"use client";
import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

export function PaletteButton({ onOpen }: { onOpen: () => void }) {
  return (
    <Button
      tone="quiet"
      onClick={onOpen}
      aria-label="Find a page, an action, a run or an instruction"
      aria-keyshortcuts="Meta+K Control+K"
      className="px-2"
    >
      <Search aria-hidden />
      <Kbd className="max-md:hidden">⌘K</Kbd>
    </Button>
  );
}
