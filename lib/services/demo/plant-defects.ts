import { dropConstraintLinks, replaceModelText, wholeChains } from "@/lib/db/demo";
import type { Context } from "@/lib/services/context";
import { type Fault, type PlantedDefect, plantedDefects } from "./defects";

type Chain = Awaited<ReturnType<typeof wholeChains>>[number];

/** Puts each planted defect into a chain of its own, as if the model had written it so. */
export async function plantDefects(ctx: Context, projectId: string): Promise<void> {
  const chains = await wholeChains(ctx.db, projectId, plantedDefects.length * 3);
  // Every third chain: the queries of one seed follow each other, and the faults should not sit together.
  const chosen = chains.filter((_chain, index) => index % 3 === 1);
  await Promise.all(plantedDefects.map((defect, index) => plant(ctx, chosen[index], defect)));
}

async function plant(ctx: Context, chain: Chain | undefined, { faults }: PlantedDefect): Promise<void> {
  if (!chain) return;
  for (const fault of faults) await plantFault(ctx, chain, fault);
}

async function plantFault(ctx: Context, { instructions }: Chain, { level, rewrite, losesConstraint }: Fault): Promise<void> {
  const place = instructions.find((each) => each.level === level);
  if (!place) return;
  const before = instructions.find((each) => each.level === level - 1);
  if (rewrite) await replaceModelText(ctx.db, place.id, rewrite(place.text, before?.text ?? place.text));
  const lost = before?.constraints.at(-1);
  if (!losesConstraint || !lost) return;
  const above = instructions.filter((each) => each.level >= level).map(({ id }) => id);
  await dropConstraintLinks(ctx.db, above, lost.constraintId);
}
