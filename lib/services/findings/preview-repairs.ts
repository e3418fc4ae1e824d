import type { RepairPreview, RepairSample, RepairSelection } from "@/lib/schema/finding-list";
import { authorise, type Context } from "@/lib/services/context";
import { chainChanges } from "./chain-changes";
import type { MendedChain } from "./mend-chain";
import { planRepairs } from "./plan-repairs";

const samplesShown = 20;

/** What mending a selection would come to, counted exactly, with the first texts before and after. Changes nothing. */
export async function previewRepairs(
  ctx: Context,
  { projectId, selection }: { projectId: string; selection: RepairSelection },
): Promise<RepairPreview> {
  await authorise(ctx, projectId, "findings.repair");
  const { chains, skipped } = await planRepairs(ctx.db, { projectId, selection, isHeld: false });
  const samples = chains.flatMap(samplesOf);
  return {
    findings: chains.reduce((sum, { mendedIds }) => sum + mendedIds.length, 0),
    instructions: samples.length,
    skipped: [...skipped, ...chains.flatMap((chain) => chain.skipped)],
    sample: samples.slice(0, samplesShown),
  };
}

function samplesOf({ before, after, done }: MendedChain): RepairSample[] {
  return chainChanges(before, after).instructions.map((pair) => {
    const own = done.filter(({ instructionId }) => instructionId === pair.after.id);
    const labels = (own.length > 0 ? own : done).map(({ label }) => label);
    return { instructionId: pair.after.id, level: pair.before.level, labels, before: pair.before.text, after: pair.after.text };
  });
}
