import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { ProtocolFields } from "./protocol-fields";

export function HypothesisField({ protocol, onChange }: ProtocolFields) {
  return (
    <Field
      label="What you expect"
      isRequired
      hint="One sentence that the judgements can bear out or not. Nobody who judges sees it."
      className="max-w-reading"
    >
      <Textarea
        dir="auto"
        value={protocol.hypothesis}
        maxLength={2_000}
        onChange={(event) => onChange({ hypothesis: event.target.value })}
      />
    </Field>
  );
}
