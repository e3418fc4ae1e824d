import * as z from "zod";

/** What a person judges. */
export const ItemKind = z.enum(["query", "constraints", "instruction", "answer", "internal_feedback", "external_feedback", "chain"]);
export type ItemKind = z.infer<typeof ItemKind>;

/** Every kind but the instruction: parts of one chain's work that are judged as items of their own. */
export const PartKind = ItemKind.exclude(["instruction"]);
export type PartKind = z.infer<typeof PartKind>;

/** What a kind of item needs said beyond the guideline that holds for all; a kind without words is left out. */
export const KindGuidelines = z.partialRecord(ItemKind, z.string().max(50_000, "a guideline has at most 50,000 characters"));
export type KindGuidelines = z.infer<typeof KindGuidelines>;
