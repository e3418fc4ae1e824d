import { formatCount, formatShare } from "@/components/ui/number-format";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { LevelCount, Overview } from "@/lib/schema/overview";

const levels = [1, 2, 3, 4, 5] as const;

/** Kept instructions by difficulty level and track, and how far their review is. */
export function LevelTable({ levels: counts }: { levels: Overview["levels"] }) {
  const find = (level: number, track: LevelCount["track"]) => counts.find((count) => count.level === level && count.track === track);
  return (
    <Section title="Instructions by level" isFramed>
      <Table caption="Kept instructions by level and track, with the share that people reviewed">
        <thead>
          <tr>
            <Th>Level</Th>
            <Th isNumber>General</Th>
            <Th>Reviewed</Th>
            <Th isNumber>Format and number</Th>
            <Th>Reviewed</Th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <Tr key={level}>
              <Td className="tabular-nums">{level}</Td>
              <TrackCells name={`general, level ${level}`} count={find(level, "general")} />
              <TrackCells name={`format and number, level ${level}`} count={find(level, "format_number")} />
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function TrackCells({ name, count }: { name: string; count: LevelCount | undefined }) {
  const kept = count?.kept ?? 0;
  const reviewed = count?.reviewed ?? 0;
  return (
    <>
      <Td isNumber className={kept === 0 ? "text-muted" : ""}>
        {formatCount(kept)}
      </Td>
      <Td>
        {kept === 0 ? (
          <span className="text-muted">–</span>
        ) : (
          <span className="flex items-center gap-2">
            <ProgressBar
              label={`Reviewed of ${name}`}
              value={reviewed}
              max={kept}
              valueText={`${reviewed} of ${kept}`}
              className="min-w-8 max-w-20"
            />
            <span className="w-11 text-right text-muted text-xs tabular-nums">{formatShare(reviewed / kept)}</span>
          </span>
        )}
      </Td>
    </>
  );
}
