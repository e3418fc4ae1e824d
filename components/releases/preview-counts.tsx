import { classNames } from "@/components/ui/class-names";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { StatusShape } from "@/components/ui/status-shape";
import { leftOutPhrase, type ReleaseSplits, Split } from "@/lib/schema/release";
import type { ReleasePreview } from "@/lib/schema/release-preview";
import { RehearsalMark } from "./rehearsal-mark";
import { ReleaseFigures } from "./release-figures";
import { SplitTable } from "./split-table";

/** What the release would hold; the last counts stay, paler, while new ones are made. */
export function PreviewCounts({ preview, splits, isStale }: { preview: ReleasePreview; splits: ReleaseSplits; isStale: boolean }) {
  const { counts, isPartial, queries } = preview;
  const left = Object.entries(counts.leftOut).map(([reason, times]) => leftOutPhrase(reason, times));
  const empty = Split.options.filter((split) => splits[split] > 0 && counts.bySplit[split].rows === 0);
  return (
    <Section title="It would hold" beside={<RehearsalMark rows={counts.rehearsal} of={counts.rows} />}>
      <div className={classNames("flex flex-col gap-4 transition-opacity", isStale && "opacity-60")}>
        <p role="status" className="sr-only">
          {isStale ? "" : `${formatNoun(counts.rows, "row")} of ${formatNoun(counts.families, "seed")}`}
        </p>
        {isPartial ? (
          <p className="text-muted text-sm">Counted on the first {formatCount(queries)} queries; the release itself counts all of them.</p>
        ) : null}
        <ReleaseFigures counts={counts} />
        {counts.rows > 0 ? (
          <SplitTable counts={counts} />
        ) : (
          <p className="text-sm">Nothing matches. Widen the selection, or run the pipeline first.</p>
        )}
        {empty.length > 0 && counts.rows > 0 ? (
          <p className="flex items-center gap-2 text-sm">
            <StatusShape kind="revise" />
            With so few seeds the draw left {empty.join(" and ")} empty: give larger shares, or take another split seed.
          </p>
        ) : null}
        {left.length > 0 ? <p className="text-muted text-sm">Selected but in no row: {left.join(", ")}.</p> : null}
      </div>
    </Section>
  );
}
