"use client";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

interface SwitchProps extends Omit<ComponentProps<"input">, "type" | "role"> {
  label: ReactNode;
  hideLabel?: boolean;
}

// The checkbox tells its own checked state; read out as a switch.
const switchRole = { role: "switch" } as const;

/** On or off, at once; use a Checkbox where a form is sent later. */
export function Switch({ label, hideLabel = false, className, ...rest }: SwitchProps) {
  return (
    <label className={classNames("inline-flex items-center gap-2 text-sm has-disabled:text-muted", className)}>
      <span className="relative inline-flex h-[18px] w-8 shrink-0">
        <input
          type="checkbox"
          {...switchRole}
          className="peer size-full cursor-pointer appearance-none rounded-full border border-line-strong bg-sunken transition-colors checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:opacity-55"
          {...rest}
        />
        <span className="pointer-events-none absolute top-[3px] left-[3px] size-3 rounded-full bg-muted transition-[translate] peer-checked:translate-x-3.5 peer-checked:bg-on-accent" />
      </span>
      <span className={hideLabel ? "sr-only" : ""}>{label}</span>
    </label>
  );
}
