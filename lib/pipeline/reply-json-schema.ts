import { z } from "zod";
import type { AnyStage } from "./stage";

/**
 * The JSON schema a stage's reply must follow, in the subset strict servers accept: every property required, none
 * added. Its name and title are `larch_<stage id>`.
 *
 * @returns null where the stage asks nothing or the reply is plain text
 */
export function replyJsonSchema(stage: Pick<AnyStage, "id" | "asks">): { name: string; schema: Record<string, unknown> } | null {
  if (stage.asks?.replyIs !== "json") return null;
  const name = `larch_${stage.id}`;
  const { $schema: _dialect, ...schema } = z.toJSONSchema(stage.asks.reply, { target: "draft-2020-12" });
  return { name, schema: { title: name, ...schema } };
}
