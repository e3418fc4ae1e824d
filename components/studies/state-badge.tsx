import { Badge } from "@/components/ui/badge";
import type { StudyState } from "@/lib/schema/study-view";
import { stateWords } from "./study-words";

export function StateBadge({ state }: { state: StudyState }) {
  const { words, shape, tone } = stateWords[state];
  return (
    <Badge tone={tone} shape={shape}>
      {words}
    </Badge>
  );
}
