"use client";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { Tooltip } from "./tooltip";

interface IconButtonProps extends Omit<ComponentProps<typeof Button>, "children" | "asChild"> {
  /** its accessible name, also shown as a tooltip */
  label: string;
  icon: ReactNode;
  shortcut?: string;
}

/** A button that shows an icon only; its name is read out and shown on hover and focus. */
export function IconButton({ label, icon, shortcut, tone = "quiet", size = "md", className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(shortcut ? { shortcut } : {})}>
      <Button
        aria-label={label}
        tone={tone}
        size={size}
        className={classNames("px-0", size === "sm" ? "w-7" : size === "lg" ? "w-10" : "w-8", className)}
        {...rest}
      >
        {icon}
      </Button>
    </Tooltip>
  );
}
