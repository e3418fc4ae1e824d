import { Section } from "@/components/ui/section";
import { TimeAgo } from "@/components/ui/time-ago";
import type { Activity } from "@/lib/schema/overview";
import { activityWords } from "./activity-words";

export function ActivityList({ activity }: { activity: readonly Activity[] }) {
  return (
    <Section title="Newest activity" isFramed>
      {activity.length === 0 ? (
        <p className="px-3 py-6 text-muted text-sm">Nothing happened yet. Every change people and machines make is listed here.</p>
      ) : (
        <ol>
          {activity.map((line) => (
            <li
              key={line.id}
              className="flex min-h-8 items-center justify-between gap-4 border-line border-b px-3 py-1.5 text-sm last:border-b-0"
            >
              <span className="min-w-0">
                <span className="font-medium">{line.who}</span> <span className="text-muted">{activityWords(line)}</span>
              </span>
              <span className="text-muted text-xs">
                <TimeAgo at={line.at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
