import Link from "next/link";
import { stateShape, stateWord } from "@/components/review/verdict-words";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import type { ChainView } from "@/lib/schema/chain";

/** Instructions of the format-and-number track: variants of levels, not part of the ladder. */
export function Variants({ project, chain }: { project: string; chain: ChainView }) {
  const variants = chain.levels.filter(({ track }) => track === "format_number");
  if (variants.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold text-lg">With format and number constraints</h2>
      <ul className="flex flex-col gap-3">
        {variants.map(({ instructionId, level, text, reviewState }) => (
          <li key={instructionId} className="flex gap-3">
            <StatusShape kind={stateShape[reviewState]} label={stateWord[reviewState]} className="mt-2" />
            <div>
              <Link href={`/p/${project}/instructions/${instructionId}`} className="text-muted text-sm underline underline-offset-2">
                Level {level}
              </Link>
              <p dir="auto" className="prose-reading">
                <Letters text={text} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
