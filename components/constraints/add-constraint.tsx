"use client";
import { useState } from "react";
import type { Binding } from "@/lib/constraints/binding/bind";
import type { VerifierHit } from "@/lib/constraints/binding/search-verifiers";
import { describeWith } from "@/lib/constraints/engine";
import { verifierById } from "@/lib/constraints/index";
import type { CheckedUse } from "./check-answer";
import { ParamForm } from "./param-form";
import { VerifierSearch } from "./verifier-search";

export interface NewConstraint {
  category: string;
  text: string;
  /** null: the words alone, for people or a judge */
  use: CheckedUse | null;
}

interface AddConstraintProps {
  /** for words that no verifier covers */
  category: string;
  hint?: string;
  onAdd: (constraint: NewConstraint) => void;
  onCancel: () => void;
}

/** Adds a constraint by typing: from the catalogue, with its parameters, or in one's own words, bound by rules at once. */
export function AddConstraint({ category, hint = "It is added to this level only.", onAdd, onCancel }: AddConstraintProps) {
  const [chosen, setChosen] = useState<VerifierHit | null>(null);
  const verifier = chosen ? verifierById(chosen.verifierId) : undefined;
  const addOf = (hit: VerifierHit, params: unknown) => {
    const found = verifierById(hit.verifierId);
    if (!found) return;
    onAdd({ category: hit.category, text: describeWith(found, params), use: { verifierId: hit.verifierId, params } });
  };
  if (chosen && verifier)
    return (
      <div className="flex flex-col gap-2 rounded-md border border-line bg-raised p-2">
        <p className="font-medium text-sm">{chosen.title}</p>
        <ParamForm
          verifier={verifier}
          params={verifier.examples[0]?.params}
          onType={() => {}}
          onSave={(params) => addOf(chosen, params)}
          onCancel={() => setChosen(null)}
        />
      </div>
    );
  return (
    <div className="rounded-md border border-line bg-raised p-2">
      <VerifierSearch
        label="New constraint"
        hint={hint}
        onChoose={(hit) => (hit.params === null ? setChosen(hit) : addOf(hit, hit.params))}
        onOwnWords={(text, binding) => onAdd(inOwnWords(text, binding, category))}
        onCancel={onCancel}
      />
    </div>
  );
}

function inOwnWords(text: string, binding: Binding, category: string): NewConstraint {
  if (binding.state !== "bound") return { category, text, use: null };
  const { verifierId, params } = binding;
  return { category: verifierById(verifierId)?.category ?? category, text, use: { verifierId, params } };
}
