import Link from "next/link";
import { OfferedText } from "@/components/constraints/offered-text-panel";
import { leaks } from "@/lib/constraints/leaks";
import type { ReviewItem } from "@/lib/schema/review";
import { MarkedText } from "./marked-text";

/** The instruction an answer or feedback belongs to, above it. */
export function JudgedInstruction({ item, project }: { item: ReviewItem; project: string }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="flex flex-wrap justify-between gap-2 font-medium text-muted text-xs">
        Instruction
        <Link href={`/p/${project}/instructions/${item.id}`} className="font-normal underline underline-offset-2 hover:text-ink">
          All about it
        </Link>
      </h2>
      <p
        dir="auto"
        data-text="instruction"
        className="max-w-reading whitespace-pre-wrap break-words border-line-strong border-l-2 pl-3 text-sm leading-relaxed"
      >
        <MarkedText text={item.text} leaks={leaks(item.text)} />
      </p>
      <OfferedText canAsk />
    </section>
  );
}
