import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type Arm, StudyUnit } from "@/lib/schema/study";
import { armOf } from "./arm-draft";
import { ArmRow } from "./arm-row";
import type { ProtocolFields } from "./protocol-fields";
import type { StudyChoices } from "./study-choices";
import { unitWords } from "./study-words";

const most = 5;

/** What people see of each query, and the arms with where their lists come from. */
export function ArmFields({ protocol, choices, onChange }: ProtocolFields & { choices: StudyChoices }) {
  const { unit, arms, strata } = protocol;
  const put = (at: number, arm: Arm) => onChange({ arms: arms.map((each, place) => (place === at ? arm : each)) });
  const add = () => onChange({ arms: [...arms, armOf(freeSource(arms, choices), arms)] });
  const choose = (value: string) => {
    const next = StudyUnit.options.find((each) => each === value) ?? unit;
    // Lists have no level: what was chosen for the other units would only stand in the way.
    onChange({ unit: next, ...(next === "constraint_list" ? { strata: { ...strata, levels: [] } } : {}) });
  };
  const rows = arms.map((arm, at) => ({ arm, at, key: `${at}` }));
  return (
    <div className="flex flex-col gap-4">
      <Field
        label="People compare"
        hint={
          unit === "constraint_list"
            ? "The lists as they are."
            : "A model makes them of each arm’s list, in the same way for all arms, once the study is frozen."
        }
        className="max-w-md"
      >
        <Select
          value={unit}
          options={StudyUnit.options.map((value) => ({ value, label: unitWords[value] }))}
          onChange={({ target }) => choose(target.value)}
        />
      </Field>
      <ul aria-label="Arms" className="flex flex-col gap-3">
        {rows.map(({ arm, at, key }) => (
          <ArmRow
            key={key}
            number={at + 1}
            arm={arm}
            others={arms.filter((_each, place) => place !== at)}
            choices={choices}
            onChange={(next) => put(at, next)}
            onRemove={arms.length > 2 ? () => onChange({ arms: arms.filter((_each, place) => place !== at) }) : null}
          />
        ))}
      </ul>
      {arms.length < most ? (
        <Button className="self-start" onClick={add}>
          <Plus aria-hidden /> Add an arm
        </Button>
      ) : null}
    </div>
  );
}

/** A source that no arm has yet, as far as there is one. */
function freeSource(arms: readonly Arm[], { runs, connections }: StudyChoices): Arm["source"] {
  const run = arms.flatMap(({ source }) => ("run" in source ? [source.run] : []))[0] ?? runs[0]?.number ?? 1;
  const [connection] = connections;
  const kinds = new Set(arms.map(({ source }) => source.kind));
  if (!kinds.has("edited")) return { kind: "edited", run };
  if (!kinds.has("written")) return { kind: "written" };
  return connection && !kinds.has("generated") ? { kind: "generated", connection: connection.id } : { kind: "model", run };
}
