import { Badge } from "@/components/ui/badge";
import { Letters } from "@/components/ui/letters";
import { formatNoun } from "@/components/ui/number-format";
import type { ChainView } from "@/lib/schema/chain";

/** The conversation as it is exported: each kept level's instruction and its answer. */
export function Conversation({ turns }: { turns: ChainView["turns"] }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold text-lg">
        Conversation {turns.length > 0 ? <span className="font-normal text-muted text-sm">{turnsWords(turns)}</span> : null}
      </h2>
      {turns.length === 0 ? <p className="text-muted text-sm">Not built yet: too few levels were kept and answered so far.</p> : null}
      <ol className="flex flex-col gap-6">
        {turns.map(({ instructionId, level, instruction, answer, isWithdrawn }) => (
          <li key={instructionId} className="flex flex-col gap-2">
            <p className="flex items-center gap-2 text-muted text-xs">
              Level {level}
              {isWithdrawn ? (
                <Badge tone="reject" shape="reject">
                  withdrawn: left out of releases
                </Badge>
              ) : null}
            </p>
            <p dir="auto" className="prose-reading border-accent border-l-2 pl-3">
              <Letters text={instruction} />
            </p>
            <p dir="auto" className="prose-reading pl-3.5">
              <Letters text={answer} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function turnsWords(turns: ChainView["turns"]): string {
  const withdrawn = turns.filter(({ isWithdrawn }) => isWithdrawn).length;
  return `${formatNoun(turns.length - withdrawn, "turn")}${withdrawn > 0 ? `, ${withdrawn} withdrawn` : ""}`;
}
