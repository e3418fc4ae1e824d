import type { StoredFinding } from "@/lib/schema/finding-list";

const ranks = { error: 0, warning: 1, note: 2 } as const;

/**
 * Findings in the order they are best mended: the gravest first, and what runs through the chain before what one text
 * says, because mending that often mends the rest.
 *
 * @returns a new list; findings of equal rank stay in the order given
 */
export function inRepairOrder(findings: readonly StoredFinding[]): StoredFinding[] {
  return [...findings].sort((one, other) => rank(one) - rank(other));
}

function rank({ severity, field }: StoredFinding): number {
  return 2 * ranks[severity] + (field === "chain" ? 0 : 1);
}
