"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureLine } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { prepareAgain, startDownstream, startJudge } from "@/lib/client/studies";
import { ModelRole } from "@/lib/schema/model-role";
import type { StudyView } from "@/lib/schema/study-view";
import { DownstreamLine } from "./downstream-line";
import { JudgeLine } from "./judge-line";

const roleWords = { generator: "The generator", judge: "The judge", weaker: "The weaker model" } satisfies Record<ModelRole, string>;
const roles = ModelRole.options.map((value) => ({ value, label: roleWords[value] }));

/** What models do for a study: judges on trial, texts that are made again, and the downstream part. */
export function ModelsSection({ project, view, mayManage }: { project: string; view: StudyView; mayManage: boolean }) {
  const client = useQueryClient();
  const judge = useMutation(startJudge(client, project, view.id));
  const again = useMutation(prepareAgain(client, project, view.id));
  const downstream = useMutation(startDownstream(client, project, view.id));
  const [role, setRole] = useState<ModelRole>("judge");
  const { failed, judges, waiting, protocol } = view;
  const failure = judge.error ?? again.error ?? downstream.error;
  return (
    <Section
      title="Models"
      description="A judge sees every pair in both orders. People are shown its word only where you let it pre-fill, which it must have passed for; the report puts it last, in grey, until people’s answers say whether it can be trusted."
      actions={
        mayManage ? (
          <>
            {failed > 0 ? (
              <Button size="sm" isBusy={again.isPending} onClick={() => again.mutate()}>
                Make the failed texts again
              </Button>
            ) : null}
            {protocol.unit === "constraint_list" ? null : (
              <Button size="sm" isBusy={downstream.isPending} disabled={waiting > 0} onClick={() => downstream.mutate()}>
                Run the downstream part
              </Button>
            )}
            <Select
              size="sm"
              aria-label="Which model judges"
              options={roles}
              value={role}
              onChange={(event) => setRole(ModelRole.parse(event.target.value))}
            />
            <Button size="sm" isBusy={judge.isPending} disabled={waiting > 0} onClick={() => judge.mutate(role)}>
              Ask it to judge
            </Button>
          </>
        ) : null
      }
    >
      {failure ? <FailureLine error={failure} /> : null}
      {judges.length === 0 ? <p className="text-muted text-sm">No model has judged these pairs yet.</p> : null}
      {judges.map((each) => (
        <JudgeLine key={each.judge} project={project} study={view.id} judge={each} mayManage={mayManage} />
      ))}
      {view.downstream ? <DownstreamLine {...view.downstream} /> : null}
    </Section>
  );
}
