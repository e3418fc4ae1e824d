import { cva, type VariantProps } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export const buttonClass = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        primary: "border-transparent bg-accent text-on-accent hover:not-disabled:bg-accent-strong",
        secondary: "border-line-strong/60 bg-raised text-ink hover:not-disabled:border-line-strong hover:not-disabled:bg-sunken",
        quiet: "border-transparent bg-transparent text-ink hover:not-disabled:bg-accent-tint",
        danger: "border-reject/50 bg-raised text-reject hover:not-disabled:border-reject hover:not-disabled:bg-reject-tint",
      },
      size: { sm: "h-7 px-2 text-xs", md: "h-8 px-3 text-sm", lg: "h-10 px-4 text-base" },
    },
    defaultVariants: { tone: "secondary", size: "md" },
  },
);

interface ButtonProps extends ComponentProps<"button">, VariantProps<typeof buttonClass> {
  /** renders the one child (a link, say) with the looks of a button */
  asChild?: boolean;
  /** shows that the action is under way and keeps it from being sent twice */
  isBusy?: boolean;
}

export function Button({ asChild = false, isBusy = false, tone, size, className, disabled, children, ...rest }: ButtonProps) {
  const classes = classNames(buttonClass({ tone, size }), className);
  if (asChild)
    return (
      <Slot.Root className={classes} {...rest}>
        {children}
      </Slot.Root>
    );
  return (
    <button type="button" className={classes} disabled={disabled || isBusy} aria-busy={isBusy || undefined} {...rest}>
      {isBusy ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
      {children}
    </button>
  );
}
