import { Section } from "@/components/ui/section";
import { TimeAgo } from "@/components/ui/time-ago";
import type { StudyView } from "@/lib/schema/study-view";

/** Every frozen version, the newest first: when, why, and what it changed. */
export function VersionList({ versions }: { versions: StudyView["versions"] }) {
  return (
    <Section title="Versions">
      <ol className="flex flex-col rounded-md border border-line bg-raised">
        {versions.toReversed().map(({ version, hash, reason, changed, frozenAt }) => (
          <li key={version} className="flex flex-col gap-0.5 border-line border-b px-3 py-2 text-sm last:border-b-0">
            <p className="flex flex-wrap gap-x-3">
              <span className="font-medium">Version {version}</span>
              <code className="text-muted text-xs leading-5">{hash.slice(0, 8)}</code>
              <span className="text-muted">
                <TimeAgo at={frozenAt} />
              </span>
            </p>
            <p dir="auto" className="max-w-prose break-words">
              {version === 1 ? "The protocol was frozen." : reason}
            </p>
            {changed.length > 0 ? <p className="text-muted">Changed: {changed.join(", ")}.</p> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
