import { isLadder } from "./chain-levels";
import { defineChainCheck } from "./check";

/** A chain that is no chain. */
export const oneTurn = defineChainCheck({
  id: "one-turn",
  title: "Chain of one turn",
  severity: "warning",
  summary: "Only one level of a chain is left, so that nothing goes from easy to hard.",
  look: (chain) => {
    const [only, second] = chain.levels;
    if (!isLadder(chain) || !only || second) return [];
    const level = only.level === null ? "one level" : `level ${only.level}`;
    return [{ instructionId: only.id, message: `The chain has only ${level}: nothing in it goes from easy to hard` }];
  },
});
