import type { Repair } from "@/lib/schema/finding";
import { repaired } from "./repair-instruction";
import type { LintChain } from "./subject";

/**
 * A chain after a repair: its levels numbered anew, without one of them, or with one of them mended.
 *
 * @returns the chain as it was where the repair needs the model
 */
export function repairedChain(chain: LintChain, repair: Repair): LintChain {
  if (repair.kind === "drop_level") return { ...chain, levels: chain.levels.filter(({ id }) => id !== repair.instructionId) };
  if (repair.kind === "renumber") {
    const levelOf = new Map(repair.levels.map(({ instructionId, level }) => [instructionId, level]));
    return { ...chain, levels: chain.levels.map((own) => ({ ...own, level: levelOf.get(own.id) ?? own.level })) };
  }
  const known = [...chain.known, ...chain.levels.flatMap(({ constraints }) => constraints)];
  return { ...chain, levels: chain.levels.map((own) => repaired(own, repair, known)) };
}
