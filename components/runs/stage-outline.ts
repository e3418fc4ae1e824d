import type { ModelRole } from "@/lib/schema/model-role";
import type { Sampling } from "@/lib/schema/run";

/** What screens need to know of a stage: made from the registry on the server, so prompts stay out of the browser. */
export interface StageOutline {
  id: string;
  title: string;
  summary: string;
  noun: "seed" | "query" | "instruction" | "use";
  after: readonly string[];
  role: ModelRole | null;
  sampling: Sampling | null;
  dropReasons: Readonly<Record<string, string>>;
}
