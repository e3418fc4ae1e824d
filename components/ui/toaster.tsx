"use client";
import { Toaster as Sonner } from "sonner";
import { StatusShape } from "./status-shape";

/** Where notices appear: once, at the end of the page. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      theme="system"
      closeButton
      gap={8}
      offset={16}
      icons={{ success: <StatusShape kind="accept" />, error: <StatusShape kind="reject" /> }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-[360px] max-w-[calc(100vw-32px)] items-start gap-2.5 rounded-md border border-line bg-raised p-3 text-ink text-sm shadow-float",
          icon: "mt-1",
          content: "min-w-0 flex-1",
          title: "font-medium",
          description: "text-muted text-sm",
          actionButton: "ml-auto shrink-0 rounded-sm px-2 py-0.5 font-medium text-accent text-sm hover:bg-accent-tint",
          closeButton: "order-last shrink-0 rounded-sm p-0.5 text-muted hover:text-ink [&_svg]:size-3.5",
        },
      }}
    />
  );
}
