"use client";
import { createContext, type ReactNode, useContext, useId } from "react";
import { classNames } from "./class-names";

interface FieldParts {
  id: string;
  describedBy: string | undefined;
  isInvalid: boolean;
  isRequired: boolean;
}
const FieldContext = createContext<FieldParts | null>(null);

interface FieldProps {
  label: ReactNode;
  /** what belongs here, in a few words under the label */
  hint?: ReactNode;
  /** what is wrong and how to put it right */
  error?: string | undefined;
  isRequired?: boolean;
  /** the label is read out but not shown */
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
}

/** A control with its label, hint and error, tied together for screen readers. Holds one Input, Textarea or Select. */
export function Field({ label, hint, error, isRequired = false, hideLabel = false, className, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null).join(" ");
  return (
    <FieldContext value={{ id, describedBy: described || undefined, isInvalid: Boolean(error), isRequired }}>
      <div className={classNames("flex min-w-0 flex-col gap-1", className)}>
        <label htmlFor={id} className={hideLabel ? "sr-only" : "font-medium text-sm"}>
          {label}
        </label>
        {children}
        {hint ? (
          <p id={`${id}-hint`} className="text-muted text-xs">
            {hint}
          </p>
        ) : null}
        {error ? (
          <p id={`${id}-error`} role="alert" className="text-reject text-xs">
            {error}
          </p>
        ) : null}
      </div>
    </FieldContext>
  );
}

/** What a control inside a Field passes on to its element; nothing outside of one. */
export function useFieldParts() {
  const parts = useContext(FieldContext);
  if (!parts) return {};
  return {
    id: parts.id,
    ...(parts.describedBy ? { "aria-describedby": parts.describedBy } : {}),
    ...(parts.isInvalid ? { "aria-invalid": true as const } : {}),
    ...(parts.isRequired ? { required: true } : {}),
  };
}
