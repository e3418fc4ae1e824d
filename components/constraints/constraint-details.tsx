"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { verifierById } from "@/lib/constraints/index";
import type { ConstraintBinding } from "@/lib/schema/constraint-input";
import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { CheckedUse } from "./check-answer";
import type { ConstraintView } from "./constraint-view";
import { sourceWord } from "./constraint-words";
import { LabelButtons } from "./label-buttons";
import { ParamForm } from "./param-form";
import { ProposalBox } from "./proposal-box";
import { Reword } from "./reword";
import { VerifierSearch } from "./verifier-search";

export interface ConstraintChanges {
  /** parameters as they are typed; null: as they are saved */
  type: (use: CheckedUse | null) => void;
  bind: (binding: ConstraintBinding) => void;
  reword: (text: string) => void;
  remove: () => void;
  /** null where there is no answer to judge */
  label: ((fulfilment: Fulfilment) => void) | null;
  close: () => void;
}

/** How a constraint is checked and by whom, its parameters, and everything that can be done to it. */
export function ConstraintDetails({ view, changes }: { view: ConstraintView; changes: ConstraintChanges }) {
  const [mode, setMode] = useState<"parameters" | "choose" | "reword">("parameters");
  const [picked, setPicked] = useState<CheckedUse | null>(null);
  const { constraint } = view;
  const bound =
    constraint.bindingState === "bound" && constraint.verifierId ? { verifierId: constraint.verifierId, params: constraint.params } : null;
  const use = picked ?? bound;
  const verifier = use ? verifierById(use.verifierId) : undefined;
  const leave = () => {
    changes.type(null);
    changes.close();
  };
  const bind = (binding: ConstraintBinding) => {
    changes.bind(binding);
    leave();
  };
  const reword = (text: string) => {
    changes.reword(text);
    leave();
  };
  if (mode === "reword") return <Reword id={constraint.id} text={constraint.text} onSave={reword} onCancel={leave} />;
  if (mode === "choose")
    return (
      <VerifierSearch
        label="Check it by code"
        onCancel={() => setMode("parameters")}
        onChoose={({ verifierId, params }) => {
          setPicked({ verifierId, params: params ?? verifierById(verifierId)?.examples[0]?.params });
          setMode("parameters");
        }}
      />
    );
  return (
    <div className="flex flex-col gap-2.5">
      <p className="text-muted text-xs">{howTold(view, verifier?.title)}</p>
      {constraint.proposal && constraint.bindingSource !== "person" && !picked ? (
        <ProposalBox proposal={constraint.proposal} onConfirm={bind} onRefuse={() => bind({ state: "judged" })} />
      ) : null}
      {use && verifier ? (
        <ParamForm
          key={use.verifierId}
          verifier={verifier}
          params={use.params}
          onType={(params) => changes.type(params === null ? null : { verifierId: verifier.id, params })}
          onSave={(params) => bind({ state: "bound", verifierId: verifier.id, params })}
          onCancel={leave}
        />
      ) : null}
      {changes.label ? <LabelButtons labels={view.labels} onLabel={changes.label} /> : null}
      <div className="flex flex-wrap gap-1">
        <Button size="sm" tone="quiet" onClick={() => setMode("choose")}>
          {bound ? "Check it otherwise" : "Check it by code"}
        </Button>
        {constraint.bindingState === "judged" ? null : (
          <Button size="sm" tone="quiet" onClick={() => bind({ state: "judged" })}>
            People judge it
          </Button>
        )}
        {constraint.bindingState === "topic" ? null : (
          <Button size="sm" tone="quiet" onClick={() => bind({ state: "topic" })}>
            It is a topic
          </Button>
        )}
        <Button size="sm" tone="quiet" onClick={() => setMode("reword")}>
          Reword
        </Button>
        <Button size="sm" tone="quiet" onClick={changes.remove}>
          Take off
        </Button>
      </div>
    </div>
  );
}

function howTold({ constraint }: ConstraintView, title: string | undefined): string {
  const { bindingState, bindingSource, verifierId } = constraint;
  if (bindingState === "bound") {
    const source = bindingSource ? `, bound ${sourceWord[bindingSource]}` : "";
    return `Code checks it: ${title ?? verifierId}${source}.`;
  }
  if (bindingState === "topic") return "It names a topic: nobody can tell whether an answer keeps it.";
  return bindingState === "judged" ? "A person or a judge tells whether it is met." : "Nobody has said yet how its keeping can be told.";
}
