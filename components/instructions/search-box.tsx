"use client";
import { useEffect, useRef, useState } from "react";
import { Input } from "@/components/ui/input";

const pauseMs = 250;

/** Searches while one types, once a pause shows that a word is done. */
export function SearchBox({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const [draft, setDraft] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (typed: string) => {
    setDraft(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(typed.trim()), pauseMs);
  };
  return (
    <search>
      <Input
        type="search"
        size="sm"
        dir="auto"
        className="w-56"
        aria-label="Search in instructions"
        placeholder='Words, or "exact words"'
        maxLength={400}
        value={draft}
        onChange={(event) => change(event.target.value)}
      />
    </search>
  );
}
