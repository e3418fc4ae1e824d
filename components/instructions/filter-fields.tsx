"use client";
import { Fulfilment } from "@/lib/schema/constraint-verdict";
import { Severity } from "@/lib/schema/finding";
import { FilterDecision, type Level, ReviewState, Track } from "@/lib/schema/instruction";
import type { SelectionChoices } from "@/lib/schema/instruction-list";
import { CodeOutcome, type Selection, StageReached } from "@/lib/schema/selection";
import { VerdictDecision } from "@/lib/schema/verdict";
import { Choice, Claim, Several, Typed } from "./filter-controls";

interface FilterFieldsProps {
  selection: Selection;
  /** null while they load: what needs them is not offered yet */
  choices: SelectionChoices | null;
  onChange: (selection: Selection) => void;
}

const levels = ([1, 2, 3, 4, 5] as const).map((value) => ({ value, label: String(value) })) satisfies { value: Level; label: string }[];
const stateLabels = { unreviewed: "Unreviewed", accept: "Accepted", revise: "To revise", reject: "Rejected" } as const;
const states = ReviewState.options.map((value) => ({ value, label: stateLabels[value] }));
const stageLabels = {
  instruction_filter: "Filtered",
  answer: "Answered",
  internal_feedback: "Internal feedback",
  external_feedback: "External feedback",
  chain: "In a chain",
} as const satisfies Record<StageReached, string>;
const decisionLabels = { accept: "accepted", revise: "to revise", reject: "rejected", skip: "skipped" } as const;
const any = { value: "", label: "any" };

type Parser<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };

function parsed<T>(schema: Parser<T>, value: string): T | null {
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
}

const words = (values: readonly string[]) => [any, ...values.map((value) => ({ value, label: value }))];

/** Every part of a selection as a control. */
export function FilterFields({ selection, choices, onChange }: FilterFieldsProps) {
  const change = (part: Partial<Selection>) => onChange({ ...selection, ...part });
  const people = (choices?.annotators ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const runs = (choices?.runs ?? []).map(({ number, name }) => ({
    value: String(number),
    label: name ? `${number} · ${name}` : `${number}`,
  }));
  return (
    <div className="flex flex-col gap-3">
      <Typed label="Words anywhere in it" type="search" value={selection.text ?? ""} onGive={(text) => change({ text: text || null })} />
      <Several
        className="flex flex-wrap gap-x-3"
        label="Level"
        offered={levels}
        chosen={selection.levels}
        onChoose={(chosen) => change({ levels: chosen })}
      />
      <Several
        className="grid grid-cols-2 gap-x-3"
        label="Verdict"
        offered={states}
        chosen={selection.states}
        onChoose={(chosen) => change({ states: chosen })}
      />
      <div className="grid grid-cols-2 gap-2">
        <Choice
          label="Somebody's verdict"
          value={selection.decision ?? ""}
          options={[any, ...VerdictDecision.options.map((value) => ({ value, label: decisionLabels[value] }))]}
          onChoose={(value) => change({ decision: parsed(VerdictDecision, value) })}
        />
        <Choice
          label="Judged by"
          value={selection.annotator ?? ""}
          options={[{ value: "", label: "anyone or nobody" }, ...people]}
          onChoose={(value) => change({ annotator: value || null })}
        />
        <Choice
          label="Second filter said"
          value={selection.filter ?? ""}
          options={words(FilterDecision.options)}
          onChoose={(value) => change({ filter: parsed(FilterDecision, value) })}
        />
        <Choice
          label="Now it is"
          value={selection.standing ?? ""}
          options={[any, { value: "keep", label: "kept" }, { value: "drop", label: "dropped" }]}
          onChoose={(value) => change({ standing: parsed(FilterDecision, value) })}
        />
        <ConstraintChoices selection={selection} choices={choices} change={change} />
        <Choice
          label="Stage reached"
          value={selection.reached ?? ""}
          options={[any, ...StageReached.options.map((value) => ({ value, label: stageLabels[value] }))]}
          onChoose={(value) => change({ reached: parsed(StageReached, value) })}
        />
        <Choice
          label="Track"
          value={selection.track ?? ""}
          options={[any, { value: "general", label: "General" }, { value: "format_number", label: "Format and number" }]}
          onChoose={(value) => change({ track: parsed(Track, value) })}
        />
        <Choice
          label="Run"
          value={selection.run === null ? "" : String(selection.run)}
          options={[any, ...runs]}
          onChoose={(value) => change({ run: value === "" ? null : Number(value) })}
        />
        <Claim label="Edited by a person" value={selection.isEdited} onChoose={(isEdited) => change({ isEdited })} />
        <Claim label="Filter overridden" value={selection.isOverridden} onChoose={(isOverridden) => change({ isOverridden })} />
        <Claim label="Flagged" value={selection.isFlagged} onChoose={(isFlagged) => change({ isFlagged })} />
        <Claim label="Commented on" value={selection.isCommented} onChoose={(isCommented) => change({ isCommented })} />
        <Typed label="Changed since" type="date" value={selection.since ?? ""} onGive={(since) => change({ since: since || null })} />
        <Typed label="Changed until" type="date" value={selection.until ?? ""} onGive={(until) => change({ until: until || null })} />
      </div>
    </div>
  );
}

interface ConstraintChoicesProps extends Omit<FilterFieldsProps, "onChange"> {
  change: (part: Partial<Selection>) => void;
}

/** What its constraints are, and what code, judges and checks found. */
function ConstraintChoices({ selection, choices, change }: ConstraintChoicesProps) {
  return (
    <>
      <Choice
        label="Constraint category"
        value={selection.category ?? ""}
        options={words(choices?.categories ?? [])}
        onChoose={(value) => change({ category: value || null })}
      />
      <Choice
        label="Checked by verifier"
        value={selection.verifier ?? ""}
        options={words(choices?.verifiers ?? [])}
        onChoose={(value) => change({ verifier: value || null })}
      />
      <Choice
        label="Code says"
        value={selection.code ?? ""}
        options={[any, { value: "met", label: "all met" }, { value: "broken", label: "one broken" }]}
        onChoose={(value) => change({ code: parsed(CodeOutcome, value) })}
      />
      <Choice
        label="Judge says of one"
        value={selection.judge ?? ""}
        options={[any, { value: "yes", label: "met" }, { value: "partly", label: "partly met" }, { value: "no", label: "not met" }]}
        onChoose={(value) => change({ judge: parsed(Fulfilment, value) })}
      />
      <Claim label="Open findings" value={selection.hasFindings} onChoose={(hasFindings) => change({ hasFindings })} />
      <Choice
        label="Found by check"
        value={selection.check ?? ""}
        options={words(choices?.checks ?? [])}
        onChoose={(value) => change({ check: value || null })}
      />
      <Choice
        label="Finding's severity"
        value={selection.severity ?? ""}
        options={words(Severity.options)}
        onChoose={(value) => change({ severity: parsed(Severity, value) })}
      />
    </>
  );
}
