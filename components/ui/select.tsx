"use client";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control";
import { useFieldParts } from "./field";

interface SelectProps extends Omit<ComponentProps<"select">, "size"> {
  size?: "sm" | "md" | "lg";
  /** value and words of each choice; or pass <option> children */
  options?: readonly { value: string; label: string; disabled?: boolean }[];
}

/** The browser's own select: it works on a phone, by keyboard and with every screen reader. */
export function Select({ size = "md", options, className, children, ...rest }: SelectProps) {
  return (
    <span className={classNames("relative inline-flex min-w-0", className)}>
      <select {...useFieldParts()} className={classNames(controlClass({ size }), "appearance-none truncate pr-7")} {...rest}>
        {options?.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled ?? false}>
            {label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-muted" />
    </span>
  );
}
