"use client";
import { useLinkStatus } from "next/link";
import { classNames } from "@/components/ui/class-names";

/** A quiet line under a link whose page is on its way; the old page stays until it is there. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden
      className={classNames("absolute inset-x-2 -bottom-px h-0.5 bg-line-strong opacity-0", pending && "animate-breathe opacity-100")}
    />
  );
}
