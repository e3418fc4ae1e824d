"use client";
import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { ItemKind } from "@/lib/schema/item-kind";
import { kindsWord } from "./verdict-words";

/** The kind of item in front; opens the choice of another. */
export function KindButton({ kind, isOpen, onOpen }: { kind: ItemKind; isOpen: boolean; onOpen: () => void }) {
  return (
    <Button size="sm" aria-expanded={isOpen} aria-keyshortcuts="i" title="Choose what to judge" onClick={onOpen}>
      {kindsWord[kind]} <ChevronDown aria-hidden />
    </Button>
  );
}
