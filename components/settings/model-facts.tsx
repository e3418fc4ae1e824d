import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import type { ModelConnectionView } from "@/lib/schema/model-connection";
import type { ModelRole } from "@/lib/schema/model-role";
import { Fact } from "./fact";
import { modelRoleWords, structuredOutputWords } from "./model-words";

/** A role's model for those who may look but not change. */
export function ModelFacts({ role, model }: { role: ModelRole; model: ModelConnectionView | null }) {
  const { title, summary } = modelRoleWords[role];
  return (
    <Section title={title} description={summary} beside={model?.isRehearsal ? <RehearsalBadge /> : null}>
      {model === null ? (
        <p className="text-muted text-sm">No model is set; runs cannot start.</p>
      ) : (
        <dl>
          <Fact label="Model">{model.model}</Fact>
          <Fact label="Server">{model.baseUrl}</Fact>
          <Fact label="At once">{model.concurrency} requests</Fact>
          <Fact label="Replies as">{structuredOutputWords[model.structuredOutput]}</Fact>
        </dl>
      )}
    </Section>
  );
}

export function RehearsalBadge() {
  return (
    <Badge tone="judged" shape="judged" title="Written rules play this role: good for trying everything out, not for training">
      rehearsal, not a language model
    </Badge>
  );
}
