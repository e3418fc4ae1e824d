import { kindWord } from "@/components/review/verdict-words";
import type { PartVerdictRow } from "@/lib/schema/instruction-detail";
import { VerdictLine } from "./verdict-line";

/** What people said of the query, list, answer, feedback and chain around an instruction; nothing where nobody has. */
export function PartVerdicts({ verdicts }: { verdicts: readonly PartVerdictRow[] }) {
  if (verdicts.length === 0) return null;
  return (
    <section className="flex flex-col gap-1.5">
      <h2 className="font-medium text-muted text-xs">Verdicts on its parts</h2>
      <ul className="flex flex-col gap-1.5 text-sm">
        {verdicts.map((verdict) => (
          <VerdictLine
            key={verdict.id}
            by={
              <>
                {kindWord[verdict.kind]}, <span className="font-medium">{verdict.isMine ? "you" : verdict.by}</span>
              </>
            }
            verdict={verdict}
          />
        ))}
      </ul>
    </section>
  );
}
