import { Field } from "@/components/ui/field";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { AnnotatorKind, epsilonOf } from "@/lib/schema/study";
import type { ProtocolFields } from "./protocol-fields";
import { annotatorWords } from "./study-words";

/** How many people judge each pair, how much they judge twice, and what kind of people they are. */
export function PeopleFields({ protocol, hasRepeats, onChange }: ProtocolFields & { hasRepeats: boolean }) {
  const kinds = AnnotatorKind.options.map((value) => ({ value, label: `${annotatorWords[value]} (ε = ${epsilonOf[value]})` }));
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-4">
      <NumberField
        label="People a pair"
        hint="Each of them judges every pair they are given."
        className="max-w-52"
        value={protocol.annotatorsPerPair}
        min={1}
        max={20}
        onChange={(annotatorsPerPair) => onChange({ annotatorsPerPair })}
      />
      {hasRepeats ? (
        <NumberField
          label="Repeats, in per cent"
          hint="So many pairs come again, sides swapped."
          className="max-w-52"
          value={Math.round(protocol.repeatShare * 1_000) / 10}
          min={0}
          max={50}
          isFraction
          onChange={(percent) => onChange({ repeatShare: percent / 100 })}
        />
      ) : null}
      <Field label="Who they are" hint="ε is what a model may be worse and still replace one." className="max-w-72">
        <Select
          value={protocol.annotatorKind}
          options={kinds}
          onChange={({ target }) => onChange({ annotatorKind: AnnotatorKind.safeParse(target.value).data ?? protocol.annotatorKind })}
        />
      </Field>
    </div>
  );
}
