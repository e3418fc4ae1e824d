import { Badge } from "@/components/ui/badge";
import { formatCount } from "@/components/ui/number-format";

/** Says how much of a release the rehearsal model made; nothing where it made none. */
export function RehearsalMark({ rows, of }: { rows: number; of: number }) {
  if (rows === 0) return null;
  const share = rows === of ? "all rows" : `${formatCount(rows)} of ${formatCount(of)} rows`;
  return (
    <Badge tone="revise" title={`Made by the rehearsal model, not by a language model: ${share}. Do not train on them.`}>
      {rows === of ? "Rehearsal" : `Rehearsal: ${share}`}
    </Badge>
  );
}
