"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import { amendStudy } from "@/lib/client/studies";
import { Protocol } from "@/lib/schema/study";
import type { StudyView } from "@/lib/schema/study-view";
import { HypothesisField } from "./hypothesis-field";
import { JudgingFields } from "./judging-fields";
import { PeopleFields } from "./people-fields";
import { RuleFields } from "./rule-fields";

interface AmendPanelProps {
  project: string;
  view: StudyView;
  onClose: () => void;
}

/** What can be changed after freezing, and why it is. What the pairs were drawn from is not among it. */
export function AmendPanel({ project, view, onClose }: AmendPanelProps) {
  const client = useQueryClient();
  const form = useId();
  const [protocol, setProtocol] = useState(view.protocol);
  // Of when the panel was opened: what somebody amends meanwhile is not in these fields.
  const [version] = useState(view.version);
  const [reason, setReason] = useState("");
  const amending = useMutation({ ...amendStudy(client, project, view.id) });
  const change = (part: Partial<Protocol>) => setProtocol((now) => ({ ...now, ...part }));
  const sound = Protocol.safeParse({ ...protocol, reasons: protocol.reasons.filter((each) => each.trim() !== "") });
  const isChanged = JSON.stringify(protocol) !== JSON.stringify(view.protocol);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sound.success) amending.mutate({ version, protocol: sound.data, reason }, { onSuccess: onClose });
  };
  const actions = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button
        type="submit"
        form={form}
        tone="primary"
        isBusy={amending.isPending}
        disabled={!isChanged || !sound.success || reason.trim() === ""}
      >
        Amend the protocol
      </Button>
    </>
  );
  return (
    <Panel
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title="Amend the protocol"
      description="A new version with another hash. What was judged before stays, and says under which version."
      width="lg"
      actions={actions}
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-6">
        <Field label="Why it is amended" isRequired hint="It stands beside the version for good.">
          <Textarea autoFocus dir="auto" value={reason} maxLength={2_000} onChange={(event) => setReason(event.target.value)} />
        </Field>
        {amending.error ? <ErrorState title="It was not amended" error={amending.error} /> : null}
        <HypothesisField protocol={protocol} onChange={change} />
        <Section title="Who judges">
          <PeopleFields protocol={protocol} hasRepeats={false} onChange={change} />
        </Section>
        <Section title="How they judge">
          <JudgingFields protocol={protocol} onChange={change} />
        </Section>
        <Section title="The rules of the analysis">
          <RuleFields protocol={protocol} onChange={change} />
        </Section>
        <p className="text-muted text-sm">
          The arms, the strata, the queries, the seed and the repeats stay: the pairs were drawn from them.
        </p>
      </form>
    </Panel>
  );
}
