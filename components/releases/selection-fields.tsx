import { CheckGroup } from "@/components/ui/check-group";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Level, Track } from "@/lib/schema/instruction";
import type { ReleaseSelection } from "@/lib/schema/release";
import { RecordKind, recordKindTitles } from "@/lib/schema/release-record";

export interface RunChoice {
  id: string;
  label: string;
}

interface SelectionFieldsProps {
  selection: ReleaseSelection;
  runs: readonly RunChoice[];
  /** categories among what is selected now */
  categories: readonly string[];
  onChange: (selection: ReleaseSelection) => void;
}

const reviews = [
  { value: "accepted", label: "only what people accepted" },
  { value: "not_rejected", label: "what nobody rejected" },
  { value: "all", label: "everything, rejected too" },
] as const;
const levels = ([1, 2, 3, 4, 5] as const).map((value) => ({ value, label: String(value) })) satisfies { value: Level; label: string }[];
const tracks = [
  { value: "general", label: "General" },
  { value: "format_number", label: "Format and number" },
] as const satisfies { value: Track; label: string }[];

export function SelectionFields({ selection, runs, categories, onChange }: SelectionFieldsProps) {
  const change = (part: Partial<ReleaseSelection>) => onChange({ ...selection, ...part });
  const review = (value: string) => reviews.find((choice) => choice.value === value)?.value ?? selection.review;
  const chosen = selection.categories[0] ?? "";
  const offered = [...new Set([...(chosen === "" ? [] : [chosen]), ...categories])];
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-semibold text-base">What goes in</legend>
      <CheckGroup
        label="Rows"
        choices={RecordKind.options.map((value) => ({ value, label: recordKindTitles[value] }))}
        chosen={selection.kinds}
        onChange={(kinds) => change({ kinds })}
      />
      <Field label="Review">
        <Select value={selection.review} options={reviews} onChange={(event) => change({ review: review(event.target.value) })} />
      </Field>
      <CheckGroup
        label="Levels"
        none="all levels"
        choices={levels}
        chosen={selection.levels}
        onChange={(chosenLevels) => change({ levels: chosenLevels })}
      />
      <CheckGroup
        label="Tracks"
        none="both tracks"
        choices={tracks}
        chosen={selection.tracks}
        onChange={(chosenTracks) => change({ tracks: chosenTracks })}
      />
      <Field label="Run">
        <Select value={selection.runIds[0] ?? ""} onChange={(event) => change({ runIds: event.target.value ? [event.target.value] : [] })}>
          <option value="">all runs</option>
          {runs.map((run) => (
            <option key={run.id} value={run.id}>
              {run.label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="With a constraint of">
        <Select value={chosen} onChange={(event) => change({ categories: event.target.value ? [event.target.value] : [] })}>
          <option value="">any category</option>
          {offered.map((category) => (
            <option key={category}>{category}</option>
          ))}
        </Select>
      </Field>
      <Field label="Levels a chain must have left" hint="A level people rejected leaves a hole; a chain shorter than this is left out.">
        <Select
          value={String(selection.minTurns)}
          options={levels.map(({ label }) => ({ value: label, label: `at least ${label}` }))}
          onChange={(event) => change({ minTurns: Number(event.target.value) })}
        />
      </Field>
      <div className="flex flex-col gap-2">
        <Checkbox
          label="Also what the filter dropped"
          checked={selection.filter === "all"}
          onChange={(event) => change({ filter: event.target.checked ? "all" : "kept" })}
        />
        <Checkbox
          label="Leave out what the rehearsal model made"
          checked={selection.withoutRehearsal}
          onChange={(event) => change({ withoutRehearsal: event.target.checked })}
        />
      </div>
    </fieldset>
  );
}
