import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({ extend: { theme: { text: ["read"], color: ["ink", "muted"] } } });

/** Class names joined; where two set the same property the last one wins. */
export function classNames(...values: ClassValue[]): string {
  return merge(clsx(values));
}
