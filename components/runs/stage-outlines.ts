import { stages } from "@/lib/pipeline/index";
import type { StageOutline } from "./stage-outline";

/** The registry as screens see it. For server pages: it brings every prompt along. */
export function stageOutlines(): StageOutline[] {
  return stages.map(({ id, title, summary, noun, after, asks, dropReasons }) => ({
    id,
    title,
    summary,
    noun,
    after,
    role: asks?.role ?? null,
    sampling: asks?.sampling ?? null,
    dropReasons,
  }));
}
