import { dropConstraintLinks, replaceModelText, wholeChains } from "@/lib/db/demo";
import type { Context } from "@/lib/services/context";
import { type PlantedDefect, plantedDefects } from "./defects";

type Chain = Awaited<ReturnType<typeof wholeChains>>[number];

/** Puts each planted fault into a chain of its own, as if the model had written it so. */
export async function plantDefects(ctx: Context, projectId: string): Promise<void> {
  const chains = await wholeChains(ctx.db, projectId, plantedDefects.length * 3);
  // Every third chain: the queries of one seed follow each other, and the faults should not sit together.
  const chosen = chains.filter((_chain, index) => index % 3 === 1);
  await Promise.all(plantedDefects.map((defect, index) => plant(ctx, chosen[index], defect)));
}

async function plant(ctx: Context, chain: Chain | undefined, defect: PlantedDefect): Promise<void> {
  const place = chain?.instructions.find(({ level }) => level === defect.level);
  if (!chain || !place) return;
  const before = chain.instructions.find(({ level }) => level === defect.level - 1);
  if (defect.rewrite) await replaceModelText(ctx.db, place.id, defect.rewrite(place.text, before?.text ?? place.text));
  const lost = before?.constraints.at(-1);
  if (!defect.losesConstraint || !lost) return;
  const above = chain.instructions.filter(({ level }) => level >= defect.level).map(({ id }) => id);
  await dropConstraintLinks(ctx.db, above, lost.constraintId);
}
