"use client";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";

interface PanelProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  description?: ReactNode;
  /** buttons that stay in sight below the scrolling content */
  actions?: ReactNode;
  width?: "md" | "lg";
  children: ReactNode;
}
const widths = { md: "sm:w-[420px]", lg: "sm:w-[640px]" } as const;

/** A sheet at the right edge. The page beside it stays in use: opening another row swaps what it shows. Escape closes it. */
export function Panel({ isOpen, onOpenChange, title, description, actions, width = "md", children }: PanelProps) {
  const undescribed = description ? {} : { "aria-describedby": undefined };
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange} modal={false}>
      <Radix.Portal>
        <Radix.Content
          {...undescribed}
          onInteractOutside={(event) => event.preventDefault()}
          className={classNames(
            "fixed top-12 right-0 bottom-0 z-30 flex w-full animate-appear flex-col border-line border-l bg-raised shadow-float",
            widths[width],
          )}
        >
          <div className="flex items-start justify-between gap-3 border-line border-b px-4 py-3">
            <div className="min-w-0">
              <Radix.Title className="font-semibold text-base">{title}</Radix.Title>
              {description ? (
                <Radix.Description asChild>
                  <div className="text-muted text-sm">{description}</div>
                </Radix.Description>
              ) : null}
            </div>
            <Radix.Close asChild>
              {/* no tooltip here: it would open with the focus and take the first Escape */}
              <Button tone="quiet" size="sm" className="w-7 px-0" aria-label="Close">
                <X aria-hidden />
              </Button>
            </Radix.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">{children}</div>
          {actions ? <div className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{actions}</div> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
