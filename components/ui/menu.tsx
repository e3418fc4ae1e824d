"use client";
import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Kbd } from "./kbd";

interface MenuProps {
  /** the one button that opens it */
  trigger: ReactNode;
  align?: "start" | "end";
  className?: string;
  children: ReactNode;
}

export function Menu({ trigger, align = "start", className, children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={classNames(
            "z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 max-w-[min(420px,calc(100vw-16px))] animate-appear overflow-y-auto rounded-md border border-line bg-raised p-1 text-sm shadow-float",
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface MenuItemProps extends Omit<ComponentProps<typeof Radix.Item>, "children"> {
  icon?: ReactNode;
  shortcut?: string;
  isChosen?: boolean;
  tone?: "plain" | "danger";
  children: ReactNode;
}

/** With asChild the one child (a link) becomes the item. */
export function MenuItem({ icon, shortcut, isChosen, tone = "plain", asChild, className, children, ...rest }: MenuItemProps) {
  const classes = classNames(
    "flex min-h-8 cursor-pointer select-none items-center gap-2 rounded-sm px-2 py-1 outline-none data-disabled:cursor-not-allowed data-highlighted:bg-accent-tint data-disabled:text-muted [&_svg]:size-4 [&_svg]:shrink-0",
    tone === "danger" && "text-reject",
    className,
  );
  if (asChild)
    return (
      <Radix.Item asChild className={classes} {...rest}>
        {children}
      </Radix.Item>
    );
  return (
    <Radix.Item className={classes} {...rest}>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {isChosen ? <Check aria-label="chosen" className="text-accent" /> : null}
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </Radix.Item>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-1.5 pb-1 text-muted text-xs">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}
