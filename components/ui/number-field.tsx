"use client";
import { type ReactNode, useState } from "react";
import { Field } from "./field";
import { Input } from "./input";

interface NumberFieldProps {
  label: string;
  hint?: ReactNode;
  /** null: left empty, where `onNone` is there */
  value: number | null;
  min: number;
  max: number;
  /** fractions are numbers too */
  isFraction?: boolean;
  /** what leaving it empty means, shown in the empty field */
  none?: string;
  className?: string;
  onChange: (value: number) => void;
  onNone?: () => void;
}

/** A number in its bounds. What is typed and is none stays in the field, with what is wrong; the last sound number stays in force. */
export function NumberField({ label, hint, value, min, max, isFraction = false, none, className, onChange, onNone }: NumberFieldProps) {
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  const isEmpty = typed.trim() === "";
  const number = Number(typed);
  const isSound = isEmpty ? onNone !== undefined : number >= min && number <= max && (isFraction || Number.isInteger(number));
  const change = (text: string) => {
    setTyped(text);
    const next = Number(text);
    if (text.trim() === "") onNone?.();
    else if (next >= min && next <= max && (isFraction || Number.isInteger(next))) onChange(next);
  };
  const kind = isFraction ? "A number" : "A whole number";
  return (
    <Field label={label} hint={hint} error={isSound ? undefined : `${kind} from ${min} to ${max}.`} {...(className ? { className } : {})}>
      <Input
        inputMode={isFraction ? "decimal" : "numeric"}
        value={typed}
        placeholder={none}
        className="w-28 tabular-nums"
        onChange={(event) => change(event.target.value)}
      />
    </Field>
  );
}
