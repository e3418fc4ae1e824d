"use client";
import { useEffect, useRef, useState } from "react";
import { Input } from "@/components/ui/input";

const pauseMs = 250;

/** Searches while one types, once a pause shows that a word is done. */
export function SearchBox({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const [draft, setDraft] = useState(text);
  const [sent, setSent] = useState(text);
  // Changed elsewhere: the filter was cleared, a saved view chosen, the browser went back.
  if (sent !== text) {
    setSent(text);
    setDraft(text);
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (typed: string) => {
    setDraft(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSent(typed.trim());
      onSearch(typed.trim());
    }, pauseMs);
  };
  return (
    <search>
      <Input
        type="search"
        size="sm"
        dir="auto"
        className="w-56"
        aria-label="Search in instructions, constraints, answers and comments"
        placeholder='Words, "exact words", -without'
        maxLength={400}
        value={draft}
        onChange={(event) => change(event.target.value)}
      />
    </search>
  );
}
