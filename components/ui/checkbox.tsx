"use client";
import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "ref"> {
  /** shown beside the box; without it pass aria-label */
  label?: ReactNode;
  /** some of what it stands for is chosen, but not all */
  isPartial?: boolean;
}

export function Checkbox({ label, isPartial = false, className, id, ...rest }: CheckboxProps) {
  const ownId = useId();
  const boxId = id ?? ownId;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartial;
  }, [isPartial]);
  const input = <input ref={box} id={boxId} type="checkbox" className="size-4 shrink-0 rounded-sm accent-accent" {...rest} />;
  if (label === undefined) return <span className={classNames("inline-flex", className)}>{input}</span>;
  return (
    <label htmlFor={boxId} className={classNames("inline-flex items-start gap-2 text-sm has-disabled:text-muted", className)}>
      <span className="flex h-5 items-center">{input}</span>
      <span>{label}</span>
    </label>
  );
}
