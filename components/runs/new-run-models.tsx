"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { messageOf } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { modelsQuery } from "@/lib/client/models";
import { ModelRole } from "@/lib/schema/model-role";
import { RehearsalBadge } from "./rehearsal-badge";

/** Which model plays which role, as the run will remember it. */
export function NewRunModels({ project }: { project: string }) {
  const models = useQuery(modelsQuery(project));
  const change = (
    <Link href={`/p/${project}/settings/models`} className="text-accent text-sm underline-offset-2 hover:underline">
      Change
    </Link>
  );
  return (
    <Section title="Models" actions={change} isFramed>
      <ul>
        {ModelRole.options.map((role) => {
          const model = models.data?.rows.find((row) => row.role === role);
          return (
            <li key={role} className="flex min-h-8 flex-wrap items-center gap-x-2 border-line border-b px-3 py-1.5 text-sm last:border-b-0">
              <span className="w-20 text-muted">{role}</span>
              <span className="min-w-0 break-all font-mono text-xs">{model?.model ?? (models.isPending ? "…" : "none chosen")}</span>
              {model?.isRehearsal ? <RehearsalBadge /> : null}
              {model && !model.isRehearsal && model.inputUsdPerMtok === null ? (
                <span className="text-muted text-xs">price not known</span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {models.isError ? <p className="px-3 py-2 text-reject text-sm">{messageOf(models.error)}</p> : null}
    </Section>
  );
}
