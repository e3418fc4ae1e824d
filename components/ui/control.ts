import { cva } from "class-variance-authority";

/** The looks every control one types or chooses in shares. */
export const controlClass = cva(
  "w-full min-w-0 rounded-md border border-line-strong bg-raised text-ink text-sm transition-colors hover:not-disabled:border-muted disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted aria-invalid:border-reject focus-visible:outline-offset-0",
  {
    variants: { size: { sm: "h-7 px-2 text-xs", md: "h-8 px-2.5", lg: "h-10 px-3 text-base", area: "px-2.5 py-1.5" } },
    defaultVariants: { size: "md" },
  },
);
