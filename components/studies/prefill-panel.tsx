"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorState } from "@/components/ui/error-state";
import { formatNoun } from "@/components/ui/number-format";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { allowPrefill, prefillQuery } from "@/lib/client/studies";
import type { PrefillChoice, StudyJudgeView } from "@/lib/schema/study-judge";

interface PrefillPanelProps {
  project: string;
  study: string;
  judge: StudyJudgeView;
  onClose: () => void;
}

/** What scrolls must be reachable by keyboard, though nothing in it can be chosen. */
const reachable = { tabIndex: 0 };

/** In which categories people are offered a judge's choice: only where it passed can one be chosen. */
export function PrefillPanel({ project, study, judge, onClose }: PrefillPanelProps) {
  const client = useQueryClient();
  const choices = useQuery(prefillQuery(project, study, judge.judge));
  const allowing = useMutation(allowPrefill(client, project, study));
  const [chosen, setChosen] = useState<readonly string[]>(judge.prefills.map(({ category }) => category));
  const toggle = (category: string, isChosen: boolean) =>
    setChosen((now) => (isChosen ? [...now, category] : now.filter((each) => each !== category)));
  const save = () => allowing.mutate({ judge: judge.judge, categories: [...chosen] }, { onSuccess: onClose });
  const isSame = chosen.length === judge.prefills.length && judge.prefills.every(({ category }) => chosen.includes(category));
  const offered = allOf(choices.data ?? [], judge);
  return (
    <Panel
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title="Let it pre-fill"
      description={`People see what ${judge.judge} chose before they say what they think, and are told so. What they say of those pairs is kept, and is no part of what people alone say in the report.`}
      width="lg"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" isBusy={allowing.isPending} disabled={isSame || !choices.data} onClick={save}>
            Pre-fill these
          </Button>
        </>
      }
    >
      {allowing.error ? <ErrorState title="Nothing was changed" error={allowing.error} /> : null}
      {choices.error ? <ErrorState title="The trial could not be read" error={choices.error} onRetry={() => choices.refetch()} /> : null}
      {choices.isPending ? <Skeleton className="h-24" /> : null}
      {choices.data && offered.length === 0 ? (
        <p className="text-muted text-sm">It has judged no pair yet: there is no category to trust it with.</p>
      ) : null}
      <ul aria-label="Categories" {...reachable} className="flex flex-col gap-3">
        {offered.map((choice) => (
          <Category
            key={choice.category}
            choice={choice}
            isChosen={chosen.includes(choice.category)}
            isStanding={judge.prefills.some(({ category }) => category === choice.category)}
            onChange={(isChosen) => toggle(choice.category, isChosen)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface CategoryProps {
  choice: PrefillChoice;
  isChosen: boolean;
  /** allowed before: it can be taken back whatever became of the trial */
  isStanding: boolean;
  onChange: (isChosen: boolean) => void;
}

function Category({ choice, isChosen, isStanding, onChange }: CategoryProps) {
  const why = useId();
  const { category, pairs, mayPrefill, because } = choice;
  return (
    <li className="flex flex-col gap-1">
      <Checkbox
        label={`${category === "" ? "No category" : category} (${formatNoun(pairs, "pair")})`}
        checked={isChosen}
        disabled={!mayPrefill && !isStanding}
        aria-describedby={why}
        onChange={(event) => onChange(event.target.checked)}
      />
      <p id={why} className="pl-6 text-muted text-sm">
        {mayPrefill ? `Passed: ${because}.` : `Not passed: ${because}.`}
      </p>
    </li>
  );
}

/** Those allowed before are among them even where nothing of the trial is known any more. */
function allOf(choices: readonly PrefillChoice[], { prefills }: StudyJudgeView): PrefillChoice[] {
  const gone = prefills.filter(({ category }) => !choices.some((choice) => choice.category === category));
  return [...choices, ...gone.map((prefill) => ({ ...prefill, pairs: 0, mayPrefill: true }))];
}
