"use client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { StudyView } from "@/lib/schema/study-view";
import { ArmFields } from "./arm-fields";
import { DraftConflict } from "./draft-conflict";
import { HypothesisField } from "./hypothesis-field";
import { JudgingFields } from "./judging-fields";
import { PeopleFields } from "./people-fields";
import { Planner } from "./planner";
import { RuleFields } from "./rule-fields";
import { SampleFields } from "./sample-fields";
import { SaveNote } from "./save-note";
import { StateBadge } from "./state-badge";
import type { StudyChoices } from "./study-choices";
import { useStudyDraft } from "./use-study-draft";

interface DraftViewProps {
  project: string;
  view: StudyView;
  plan: NonNullable<StudyView["draft"]>;
  choices: StudyChoices;
}

/** The protocol as a form, saved while one types; beside it what it would tell and take. */
export function DraftView({ project, view, plan, choices }: DraftViewProps) {
  const { draft, revision, state, rival, ...act } = useStudyDraft(project, view);
  const { change, rename, retry, keepMine, takeTheirs } = act;
  const { protocol } = draft;
  return (
    <>
      <PageHeader
        title={draft.name || "A study without a name"}
        beside={<StateBadge state="draft" />}
        description="Everything that is decided before the first judgement. Change what you like until you freeze it."
        actions={<SaveNote state={state} onRetry={retry} />}
      />
      {rival ? <DraftConflict rival={rival} mine={draft} onKeep={keepMine} onTake={takeTheirs} /> : null}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(19rem,24rem)]">
        <div className="flex min-w-0 flex-col gap-8">
          <Section title="What is asked" className="gap-4">
            <Field label="Name" isRequired hint="People who judge see it: let it say nothing of what you expect." className="max-w-reading">
              <Input dir="auto" value={draft.name} maxLength={120} onChange={(event) => rename(event.target.value)} />
            </Field>
            <HypothesisField protocol={protocol} onChange={change} />
          </Section>
          <Section title="What is compared">
            <ArmFields protocol={protocol} choices={choices} onChange={change} />
          </Section>
          <Section title="The sample">
            <SampleFields protocol={protocol} categories={plan.categories} onChange={change} />
          </Section>
          <Section title="Who judges">
            <PeopleFields protocol={protocol} hasRepeats onChange={change} />
          </Section>
          <Section title="How they judge">
            <JudgingFields protocol={protocol} onChange={change} />
          </Section>
          <Section title="The rules of the analysis">
            <RuleFields protocol={protocol} onChange={change} />
          </Section>
        </div>
        <Planner project={project} study={view.id} revision={revision} protocol={protocol} plan={plan} state={state} />
      </div>
    </>
  );
}
