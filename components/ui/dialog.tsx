"use client";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";

interface DialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  /** one or two sentences under the title */
  description?: ReactNode;
  children?: ReactNode;
  /** the row of buttons at the end */
  actions?: ReactNode;
  size?: "sm" | "md" | "lg";
}
const widths = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-3xl" } as const;

/** Only where a person must decide before going on; a Panel or a Popover otherwise. */
export function Dialog({ isOpen, onOpenChange, title, description, children, actions, size = "sm" }: DialogProps) {
  const undescribed = description ? {} : { "aria-describedby": undefined };
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Radix.Content
          {...undescribed}
          className={classNames(
            "fixed top-[12vh] left-1/2 z-50 flex max-h-[80vh] w-[calc(100vw-24px)] -translate-x-1/2 animate-appear flex-col gap-3 overflow-hidden rounded-md border border-line bg-raised p-4 shadow-float",
            widths[size],
          )}
        >
          <div className="flex items-start justify-between gap-3">
            <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
            <Radix.Close asChild>
              {/* no tooltip here: it would open with the focus and take the first Escape */}
              <Button tone="quiet" size="sm" className="w-7 px-0 -mt-0.5 -mr-1" aria-label="Close">
                <X aria-hidden />
              </Button>
            </Radix.Close>
          </div>
          {description ? <Radix.Description className="-mt-2 text-muted text-sm">{description}</Radix.Description> : null}
          {children ? <div className="min-h-0 overflow-y-auto p-0.5">{children}</div> : null}
          {actions ? <div className="flex flex-wrap justify-end gap-2">{actions}</div> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
