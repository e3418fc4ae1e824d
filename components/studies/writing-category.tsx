"use client";
import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { WritingDraft } from "@/lib/schema/study-writing";
import type { WritingEvent, WritingPlace } from "@/lib/study/writing-edit";

interface WritingCategoryProps {
  category: number;
  value: WritingDraft["categories"][number];
  /** the only one there is stays */
  isOnly: boolean;
  dispatch: (event: WritingEvent) => void;
}

/** The id of a field, for the cursor to find it. */
export function writingFieldId({ category, place }: WritingPlace): string {
  return `writing-${category}-${place}`;
}

/** One category and its constraints. Enter goes on to the next field, Backspace in an empty one takes it out. */
export function WritingCategory({ category, value, isOnly, dispatch }: WritingCategoryProps) {
  const title = value.name.trim() === "" ? `Category ${category + 1}` : value.name;
  const fields = value.constraints.map((text, place) => ({ text, place, name: `Constraint ${place + 1} of ${title}` }));
  const fieldOf = (at: WritingPlace, text: string) => ({
    id: writingFieldId(at),
    value: text,
    dir: "auto",
    onChange: ({ target }: { target: HTMLInputElement }) => dispatch({ kind: "typed", at, text: target.value }),
    onKeyDown: (event: KeyboardEvent) => onKey(event, { at, text, dispatch }),
  });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 rounded-md border border-line bg-raised p-3">
      <legend className="sr-only">{title}</legend>
      <div className="flex items-center gap-2">
        <Input
          {...fieldOf({ category, place: "name" }, value.name)}
          aria-label={`Name of category ${category + 1}`}
          placeholder="Category, such as Format"
          maxLength={80}
          className="max-w-72 font-medium"
        />
        {isOnly ? null : (
          <IconButton
            size="sm"
            label={`Take out ${title}`}
            icon={<X aria-hidden />}
            onClick={() => dispatch({ kind: "removed", at: { category, place: "name" } })}
          />
        )}
      </div>
      <ul className="flex flex-col gap-1.5 border-line border-l-2 pl-3">
        {fields.map(({ text, place, name }) => (
          <li key={place} className="flex items-center gap-2">
            <Input
              {...fieldOf({ category, place }, text)}
              aria-label={name}
              placeholder="A constraint, such as: use at most 90 words"
              maxLength={500}
              className="min-w-0 flex-1"
            />
            {fields.length > 1 ? (
              <IconButton
                size="sm"
                label={`Take out ${name.charAt(0).toLowerCase()}${name.slice(1)}`}
                icon={<X aria-hidden />}
                onClick={() => dispatch({ kind: "removed", at: { category, place } })}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface Typing {
  at: WritingPlace;
  text: string;
  dispatch: (event: WritingEvent) => void;
}

function onKey(event: KeyboardEvent, { at, text, dispatch }: Typing): void {
  // While a word is being composed, Enter belongs to the input method; with Ctrl or Meta it sends the list.
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter") {
    event.preventDefault();
    dispatch({ kind: "next", at });
  }
  if (event.key === "Backspace" && text === "" && !event.repeat) {
    event.preventDefault();
    dispatch({ kind: "emptied", at });
  }
}
