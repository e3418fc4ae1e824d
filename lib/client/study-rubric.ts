import { RubricWork } from "@/lib/schema/study-rubric";
import { request } from "./request";

/** As many texts as are asked for at once. */
export const textsAtOnce = 20;

/** A person's next texts, or, looking back, a few before one of theirs. Asking draws a person's texts at their first visit. */
export function readRubricWork(project: string, study: string, before: string | null = null): Promise<RubricWork> {
  const search = before === null ? `limit=${textsAtOnce}` : `limit=5&before=${before}`;
  return request(`/projects/${project}/studies/${study}/rubric?${search}`, RubricWork);
}
