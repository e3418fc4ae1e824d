import { CheckGroup } from "@/components/ui/check-group";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { RubricQuestion } from "@/lib/schema/study";
import { rubricWords } from "@/lib/study/rubric-words";
import type { ProtocolFields } from "./protocol-fields";

const anchors = [
  { field: "better", label: "One side is better when" },
  { field: "tie", label: "It is a tie when" },
  { field: "bothBad", label: "Both are bad when" },
] as const;

/** What people are asked of each pair, what the choices mean, and the reasons they can give. */
export function JudgingFields({ protocol, onChange }: ProtocolFields) {
  const { question, anchors: said, reasons, rubric } = protocol;
  return (
    <div className="flex max-w-reading flex-col gap-4">
      <Field label="The question" isRequired hint="Shown above every pair. Ask for one thing, in words of the judge.">
        <Textarea
          dir="auto"
          value={question}
          maxLength={500}
          className="min-h-9"
          onChange={(event) => onChange({ question: event.target.value })}
        />
      </Field>
      {anchors.map(({ field, label }) => (
        <Field key={field} label={label}>
          <Textarea
            dir="auto"
            value={said[field]}
            maxLength={500}
            className="min-h-9"
            onChange={(event) => onChange({ anchors: { ...said, [field]: event.target.value } })}
          />
        </Field>
      ))}
      <Field label="Reasons, one a line" hint="Nine at most, each with a digit for its key. None: a choice is sent at once.">
        <Textarea
          dir="auto"
          value={reasons.join("\n")}
          onChange={(event) => onChange({ reasons: event.target.value === "" ? [] : event.target.value.split("\n").slice(0, 9) })}
        />
      </Field>
      <CheckGroup
        label="Questions of the rubric"
        none="none"
        choices={RubricQuestion.options.map((value) => ({ value, label: rubricWords[value] }))}
        chosen={rubric}
        onChange={(chosen) => onChange({ rubric: chosen })}
      />
    </div>
  );
}
