import { modelRoleName } from "@/components/settings/model-words";
import type { StudyChoices } from "@/components/studies/study-choices";
import type { pageContext } from "@/lib/http/page-context";
import { listModels } from "@/lib/services/models/list";
import { listRuns } from "@/lib/services/runs/list";

type Page = Awaited<ReturnType<typeof pageContext>>;

/** The runs and model connections that arms can be made of, for those who may plan a study. */
export async function studyChoices({ ctx, project }: Pick<Page, "ctx" | "project">): Promise<StudyChoices> {
  const [runs, models] = await Promise.all([
    listRuns(ctx, { projectId: project.id, limit: 100 }),
    listModels(ctx, { projectId: project.id }),
  ]);
  return {
    runs: runs.rows.map(({ number, name }) => ({ number, label: name ? `${number} · ${name}` : `Run ${number}` })),
    connections: models.map(({ id, model, role }) => ({ id, label: `${model} (${modelRoleName[role]})` })),
  };
}
