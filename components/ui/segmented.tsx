"use client";
import { ToggleGroup } from "radix-ui";
import type { ReactNode } from "react";

interface SegmentedProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: ReactNode }[];
  onValueChange: (value: Value) => void;
}

/** A few choices side by side, one of them taken. */
export function Segmented<Value extends string>({ label, value, choices, onValueChange }: SegmentedProps<Value>) {
  const choose = (chosen: string) => {
    const choice = choices.find((each) => each.value === chosen);
    if (choice) onValueChange(choice.value);
  };
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={choose}
      className="inline-flex h-8 overflow-hidden rounded-md border border-line-strong/60 bg-raised"
    >
      {choices.map((choice) => (
        <ToggleGroup.Item
          key={choice.value}
          value={choice.value}
          className="inline-flex items-center gap-1.5 border-line border-l px-2.5 text-muted text-sm -outline-offset-2 first:border-l-0 hover:text-ink data-[state=on]:bg-accent-tint data-[state=on]:font-medium data-[state=on]:text-ink"
        >
          {choice.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
