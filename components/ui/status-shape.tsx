import { cva } from "class-variance-authority";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** State by shape and colour: each can be told apart in grey. */
export type StatusKind = "accept" | "revise" | "reject" | "judged" | "unknown" | "conflict";

const shapes: Record<StatusKind, ReactNode> = {
  accept: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  revise: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.75a4.25 4.25 0 0 0 0 8.5z" fill="currentColor" />
    </>
  ),
  reject: <rect x="1.5" y="1.5" width="9" height="9" rx="0.5" fill="currentColor" />,
  judged: <path d="M6 1 11 6 6 11 1 6z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />,
  unknown: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  conflict: <path d="M6 1.25 11.25 10.75H.75z" fill="currentColor" />,
};

const shapeClass = cva("inline-block shrink-0", {
  variants: {
    kind: {
      accept: "text-accept",
      revise: "text-revise",
      reject: "text-reject",
      judged: "text-judged",
      unknown: "text-muted",
      conflict: "text-reject",
    } satisfies Record<StatusKind, string>,
    size: { sm: "size-2.5", md: "size-3", lg: "size-4" },
  },
  defaultVariants: { size: "md" },
});

interface StatusShapeProps {
  kind: StatusKind;
  /** what it says to someone who cannot see it; leave out only where words beside it say so */
  label?: string;
  size?: "sm" | "md" | "lg";
  className?: string;
}

export function StatusShape({ kind, label, size, className }: StatusShapeProps) {
  const shape = (
    <svg viewBox="0 0 12 12" className={classNames(shapeClass({ kind, size }), className)} aria-hidden>
      {shapes[kind]}
    </svg>
  );
  if (!label) return shape;
  return (
    <span role="img" aria-label={label} title={label} className="inline-flex">
      {shape}
    </span>
  );
}
