"use client";
import { FindingKeys } from "@/components/findings/finding-keys";
import { FindingList } from "@/components/findings/finding-list";
import { RegeneratePanel } from "@/components/findings/regenerate-panel";
import { useFindingDesk } from "@/components/findings/use-finding-desk";
import { LiveRegion } from "@/components/ui/live-region";
import { formatNoun } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { StatusShape } from "@/components/ui/status-shape";
import type { StoredFinding } from "@/lib/schema/finding-list";

interface ChainFindingsProps {
  project: string;
  /** open ones, in the order they are to be mended */
  rows: readonly StoredFinding[];
  titles: Readonly<Record<string, string>>;
  mayEdit: boolean;
  onPlace: (place: number) => void;
}

/** What the checks found in this chain, as margin notes: each with its repair one key away. */
export function ChainFindings({ project, rows, titles, mayEdit, onPlace }: ChainFindingsProps) {
  const desk = useFindingDesk(project);
  const left = rows.length === 0 ? "Nothing is left to mend." : `${formatNoun(rows.length, "finding")} left.`;
  return (
    <Section
      title="Findings"
      beside={<span className="text-muted text-sm tabular-nums">{rows.length}</span>}
      className="xl:sticky xl:top-16 xl:max-h-[calc(100dvh-5rem)] xl:overflow-y-auto"
    >
      {rows.length === 0 ? (
        <p className="flex items-center gap-2 text-sm">
          <StatusShape kind="accept" />
          Code finds nothing wrong with this chain.
        </p>
      ) : null}
      {mayEdit && (rows.length > 0 || desk.canUndo) ? <FindingKeys /> : null}
      <FindingList
        {...{ project, rows, desk, onPlace }}
        titleOf={(check) => titles[check] ?? check}
        mayRepair={mayEdit}
        where={(finding) => <Where finding={finding} />}
      />
      {desk.regeneration ? <RegeneratePanel project={project} regeneration={desk.regeneration} onClose={desk.closeRegeneration} /> : null}
      <LiveRegion message={desk.said === "" ? "" : `${desk.said} ${left}`} />
    </Section>
  );
}

function Where({ finding: { level, track } }: { finding: StoredFinding }) {
  if (level === null) return <span>whole chain</span>;
  return (
    <span>
      level {level}
      {track === "general" ? "" : ", format and number"}
    </span>
  );
}
