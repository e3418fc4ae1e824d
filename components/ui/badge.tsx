import { cva } from "class-variance-authority";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { type StatusKind, StatusShape } from "./status-shape";

const badgeClass = cva("inline-flex h-5 max-w-full items-center gap-1 whitespace-nowrap rounded-sm px-1.5 font-medium text-xs", {
  variants: {
    tone: {
      neutral: "bg-sunken text-muted",
      outline: "border border-line-strong/60 text-muted",
      accent: "bg-accent-tint text-accent-strong",
      accept: "bg-accept-tint text-accept",
      revise: "bg-revise-tint text-revise",
      reject: "bg-reject-tint text-reject",
      judged: "bg-judged-tint text-judged",
    },
  },
  defaultVariants: { tone: "neutral" },
});

interface BadgeProps {
  tone?: "neutral" | "outline" | "accent" | "accept" | "revise" | "reject" | "judged";
  /** a status shape before the words */
  shape?: StatusKind;
  title?: string;
  className?: string;
  children: ReactNode;
}

export function Badge({ tone, shape, title, className, children }: BadgeProps) {
  return (
    <span className={classNames(badgeClass({ tone }), className)} title={title}>
      {shape ? <StatusShape kind={shape} size="sm" /> : null}
      <span className="truncate">{children}</span>
    </span>
  );
}
