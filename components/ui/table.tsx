import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { ScrollBox } from "./scroll-box";

/** Dense rows of 32 px. The wrapper scrolls sideways by itself, so the page never does. */
export function Table({ className, caption, children, ...rest }: ComponentProps<"table"> & { caption: string }) {
  return (
    <ScrollBox label={caption}>
      <table className={classNames("w-full border-collapse text-sm", className)} {...rest}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </ScrollBox>
  );
}

interface CellAlign {
  /** numbers line up at the right in tabular figures */
  isNumber?: boolean;
}

export function Th({ className, isNumber = false, scope = "col", ...rest }: ComponentProps<"th"> & CellAlign) {
  return (
    <th
      scope={scope}
      className={classNames(
        scope === "col" && "border-line border-b",
        "h-8 whitespace-nowrap px-2 text-left align-middle font-medium text-muted text-xs first:pl-3 last:pr-3",
        isNumber && "text-right",
        className,
      )}
      {...rest}
    />
  );
}

export function Tr({ className, ...rest }: ComponentProps<"tr">) {
  return (
    <tr
      className={classNames(
        "border-line border-b last:border-b-0 hover:bg-sunken/60 aria-selected:bg-accent-tint [thead_&]:hover:bg-transparent",
        className,
      )}
      {...rest}
    />
  );
}

export function Td({ className, isNumber = false, ...rest }: ComponentProps<"td"> & CellAlign) {
  return (
    <td
      className={classNames("h-8 px-2 py-1 align-middle first:pl-3 last:pr-3", isNumber && "text-right tabular-nums", className)}
      {...rest}
    />
  );
}
