"use client";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Binding } from "@/lib/constraints/binding/bind";
import type { VerifierHit } from "@/lib/constraints/binding/search-verifiers";
import { useVerifierSearch } from "./use-verifier-search";

interface VerifierSearchProps {
  label: string;
  hint?: string;
  onChoose: (hit: VerifierHit) => void;
  /** takes the words themselves, with what rules make of them; absent where only a kind may be chosen */
  onOwnWords?: (words: string, binding: Binding) => void;
  onCancel: () => void;
}

/** Finds a kind of constraint by typing: arrows choose, Enter takes it, Escape leaves. */
export function VerifierSearch({ label, hint, onChoose, onOwnWords, onCancel }: VerifierSearchProps) {
  const [words, setWords] = useState("");
  const [position, setPosition] = useState(0);
  const id = useId();
  const { hits, own, isCurrent } = useVerifierSearch(words);
  const offersOwn = onOwnWords !== undefined && words.trim() !== "" && own !== null;
  const count = hits.length + (offersOwn ? 1 : 0);
  const at = Math.min(position, Math.max(0, count - 1));
  const take = (place: number) => {
    const hit = hits[place];
    if (!isCurrent) return;
    if (hit) onChoose(hit);
    else if (offersOwn) onOwnWords(words.trim(), own);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count > 0) setPosition((at + step + count) % count);
    else if (event.key === "Enter") take(at);
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="flex flex-col gap-1">
      <Field label={label} hint={hint}>
        <Input
          autoFocus
          dir="auto"
          role="combobox"
          aria-expanded={count > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={count > 0 ? `${id}-${at}` : undefined}
          placeholder="max 150 words, table, no commas …"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setPosition(0);
          }}
          onKeyDown={onKey}
        />
      </Field>
      <div id={`${id}-list`} role="listbox" aria-label="Kinds of constraint" className="flex max-h-72 flex-col overflow-y-auto">
        {hits.map(({ verifierId, category, sentence }, place) => (
          <Choice key={verifierId} id={`${id}-${place}`} isCurrent={place === at} onTake={() => take(place)}>
            <span className="break-words">{sentence}</span>
            <span className="break-words text-muted text-xs">
              {category} · {verifierId}
            </span>
          </Choice>
        ))}
        {offersOwn ? (
          <Choice id={`${id}-${hits.length}`} isCurrent={at === hits.length} onTake={() => take(hits.length)}>
            <span className="break-words">“{words.trim()}”</span>
            <span className="text-muted text-xs">{ownWord[own.state]}</span>
          </Choice>
        ) : null}
      </div>
    </div>
  );
}

const ownWord = {
  bound: "in these words; code checks it",
  judged: "in these words; for a person or a judge",
  topic: "in these words; it names a topic and demands nothing",
} as const satisfies Record<Binding["state"], string>;

interface ChoiceProps {
  id: string;
  isCurrent: boolean;
  onTake: () => void;
  children: ReactNode;
}

function Choice({ id, isCurrent, onTake, children }: ChoiceProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: "nearest" });
      }}
      onMouseDown={(event) => {
        event.preventDefault();
        onTake();
      }}
      className={classNames(
        "flex cursor-pointer flex-col rounded-md px-2 py-1 text-sm hover:bg-accent-tint",
        isCurrent && "bg-accent-tint",
      )}
    >
      {children}
    </div>
  );
}
