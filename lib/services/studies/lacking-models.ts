import { modelConnections } from "@/lib/db/models";
import type { Protocol } from "@/lib/schema/study";
import type { Context } from "@/lib/services/context";

/** Which models a protocol needs for making its texts that the project does not have, in words. */
export async function lackingModels(ctx: Context, projectId: string, { arms, unit }: Protocol): Promise<string[]> {
  const wanted = arms.flatMap(({ name, source }) => (source.kind === "generated" ? [{ name, model: source.connection }] : []));
  if (wanted.length === 0 && unit === "constraint_list") return [];
  const models = await modelConnections(ctx.db, projectId);
  const isThere = (model: string) => models.some(({ role, id }) => role === model || id === model);
  const ofArms = wanted.filter(({ model }) => !isThere(model));
  return [
    ...ofArms.map(({ name, model }) => `“${name}” is to be written by the model ${model}, and none is set: choose one under Models.`),
    ...(unit === "constraint_list" || isThere("generator")
      ? []
      : ["Instructions are made by the generator, and no model is set for it: choose one under Models."]),
  ];
}
