import type { ReactNode } from "react";
import { classNames } from "./class-names";

const widths = { narrow: "max-w-3xl", normal: "max-w-6xl", wide: "max-w-[1600px]" } as const;

/** The measure of an ordinary page: margins, width, distance between its sections. */
export function PageBody({
  width = "normal",
  className,
  children,
}: {
  width?: keyof typeof widths;
  className?: string;
  children: ReactNode;
}) {
  return <div className={classNames("mx-auto flex w-full flex-col gap-6 px-4 py-6 sm:px-6", widths[width], className)}>{children}</div>;
}
