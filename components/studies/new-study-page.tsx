"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { createStudy } from "@/lib/client/studies";
import { type Comparison, comparisons, firstProtocol } from "./first-protocol";
import type { StudyChoices } from "./study-choices";

const offered: readonly Comparison[] = ["edited", "written", "generated"];

/** What a study is to find out; everything else stands at what is usual and can be changed in the draft. */
export function NewStudyPage({ project, choices }: { project: string; choices: StudyChoices }) {
  return (
    <PageBody width="narrow">
      <PageHeader
        title="Plan a study"
        description="Say what you want to know. Everything else begins at what is usual, and nothing is fixed until you freeze it."
      />
      {choices.runs.length === 0 ? (
        <EmptyState
          title="No run yet."
          action={
            <Button asChild>
              <Link href={`/p/${project}/runs`}>Runs</Link>
            </Button>
          }
        >
          A study compares what is said for the queries of a run. Start one first.
        </EmptyState>
      ) : (
        <Form project={project} choices={choices} />
      )}
    </PageBody>
  );
}

function Form({ project, choices }: { project: string; choices: StudyChoices }) {
  const client = useQueryClient();
  const router = useRouter();
  // One id for one study: sending the form twice makes it once.
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState("");
  const [comparison, setComparison] = useState<Comparison>("edited");
  const [run, setRun] = useState(choices.runs[0]?.number ?? 1);
  const [connection, setConnection] = useState(choices.connections[0]?.id ?? "");
  const [written, setWritten] = useState<string | null>(null);
  const making = useMutation(createStudy(client, project));
  const hypothesis = written ?? comparisons[comparison].hypothesis;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const protocol = firstProtocol(comparison, { run, connection, seed: id.slice(0, 8), hypothesis: hypothesis.trim() });
    making.mutate({ id, name, protocol }, { onSuccess: () => router.push(`/p/${project}/studies/${id}`) });
  };
  const options = offered
    .filter((each) => each !== "generated" || choices.connections.length > 0)
    .map((value) => ({ value, label: comparisons[value].label }));
  return (
    <form onSubmit={submit} className="flex flex-col gap-5">
      <Field label="Name" isRequired hint="People who judge see it: let it say nothing of what you expect.">
        <Input autoFocus dir="auto" value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label="What you want to know">
        <Select
          value={comparison}
          options={options}
          onChange={({ target }) => setComparison(offered.find((each) => each === target.value) ?? comparison)}
        />
      </Field>
      <Field label="On the queries of run">
        <Select
          value={String(run)}
          options={choices.runs.map(({ number, label }) => ({ value: String(number), label }))}
          onChange={({ target }) => setRun(Number(target.value))}
        />
      </Field>
      {comparison === "generated" ? (
        <Field label="The other model">
          <Select
            value={connection}
            options={choices.connections.map(({ id: value, label }) => ({ value, label }))}
            onChange={({ target }) => setConnection(target.value)}
          />
        </Field>
      ) : null}
      <Field
        label="What you expect"
        isRequired
        hint="One sentence that the judgements can bear out or not. Only those who read the report see it."
      >
        <Textarea dir="auto" value={hypothesis} maxLength={2_000} onChange={(event) => setWritten(event.target.value)} />
      </Field>
      {making.error ? <ErrorState title="The study was not made" error={making.error} /> : null}
      <Button
        type="submit"
        tone="primary"
        size="lg"
        className="self-start"
        isBusy={making.isPending}
        disabled={name.trim() === "" || hypothesis.trim() === ""}
      >
        Make a draft
      </Button>
    </form>
  );
}
