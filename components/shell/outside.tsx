import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { LarchSign } from "./larch-sign";

interface OutsideProps {
  /** at the right end of the line: the theme, the person */
  corner?: ReactNode;
  width?: keyof typeof widths;
  children: ReactNode;
}

const widths = { narrow: "max-w-sm pt-[10vh]", normal: "max-w-2xl pt-[10vh]", wide: "max-w-6xl pt-6" } as const;

/** The frame of pages that belong to no project. */
export function Outside({ corner, width = "narrow", children }: OutsideProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-12 items-center justify-between px-4">
        <a href="/" className="flex h-8 items-center gap-1.5 rounded-md font-semibold text-base">
          <LarchSign className="size-5 text-accent" />
          Larch
        </a>
        <div className="flex items-center gap-0.5">{corner}</div>
      </header>
      <main className={classNames("mx-auto flex w-full flex-1 flex-col px-4 pb-12", widths[width])}>{children}</main>
    </div>
  );
}
