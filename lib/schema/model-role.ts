import { z } from "zod";

export const ModelRole = z.enum(["generator", "judge", "weaker"]);
export type ModelRole = z.infer<typeof ModelRole>;

export const StructuredOutput = z.enum(["auto", "json_schema", "json_object", "text"]);
export type StructuredOutput = z.infer<typeof StructuredOutput>;
