"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { modelsQuery } from "@/lib/client/models";
import { ModelRole } from "@/lib/schema/model-role";
import { ModelCard } from "./model-card";
import { ModelFacts } from "./model-facts";

/** One card for each role a model can have. */
export function ModelSettingsCards({ project, mayManage }: { project: string; mayManage: boolean }) {
  const { data } = useSuspenseQuery(modelsQuery(project));
  return (
    <div className="flex flex-col gap-8">
      <p className="max-w-prose text-muted text-sm">
        Any server that speaks the OpenAI chat API will do, also one on this machine. A run keeps the models it was started with; changes
        here take effect from the next run on.
      </p>
      {ModelRole.options.map((role) => {
        const model = data.rows.find((row) => row.role === role) ?? null;
        if (mayManage) return <ModelCard key={`${role} ${model?.updatedAt}`} project={project} role={role} model={model} />;
        return <ModelFacts key={role} role={role} model={model} />;
      })}
    </div>
  );
}
