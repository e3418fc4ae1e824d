import type { MendedChain } from "./mend-chain";

/** The chain after with the first words of every changed text kept beside the new ones. */
export function withOriginals<Chain extends Pick<MendedChain, "before" | "after">>(chain: Chain): Chain {
  const { before, after } = chain;
  const kept = <Row extends { id: string; text: string; originalText: string | null }>(rows: readonly Row[], olds: readonly Row[]): Row[] =>
    rows.map((row) => {
      const old = olds.find(({ id }) => id === row.id);
      return old && old.text !== row.text ? { ...row, originalText: old.originalText ?? old.text } : row;
    });
  const constraints = kept(after.constraints, before.constraints);
  return { ...chain, after: { ...after, constraints, instructions: kept(after.instructions, before.instructions) } };
}
