import * as z from "zod";
import { Level } from "./instruction";

const PerLevel = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]);

/** How often one type of constraint is used, level by level. */
export const TypeUse = z.object({
  /** "verifier": a bound type, by its id; "category": what is left to judges, by its category */
  kind: z.enum(["verifier", "category"]),
  key: z.string(),
  title: z.string(),
  /** uses at the levels 1 to 5 */
  byLevel: PerLevel,
  total: z.number().int(),
  /** of the answers code or a judge has looked at: how many meet it; null where none was */
  met: z.object({ met: z.number().int(), of: z.number().int() }).nullable(),
});
export type TypeUse = z.infer<typeof TypeUse>;

/** Two wordings that say nearly the same. */
export const NearPhrasing = z.object({
  one: z.object({ text: z.string(), uses: z.number().int() }),
  other: z.object({ text: z.string(), uses: z.number().int() }),
  similarity: z.number(),
});
export type NearPhrasing = z.infer<typeof NearPhrasing>;

/** How many replies of an answering model met every constraint that was checked, at one level. */
export const MeasuredLevel = z.object({ level: Level, met: z.number().int(), of: z.number().int() });
export type MeasuredLevel = z.infer<typeof MeasuredLevel>;

export const Coverage = z.object({
  /** most used first */
  types: z.array(TypeUse),
  /** kinds code could check that no constraint uses */
  unused: z.array(z.object({ verifierId: z.string(), title: z.string(), category: z.string() })),
  /** levels at which no constraint code can check is used */
  levelsWithoutTypes: z.array(Level),
  constraints: z.object({ bound: z.number().int(), judged: z.number().int(), topic: z.number().int(), unbound: z.number().int() }),
  nearPhrasings: z.array(NearPhrasing),
  /** levels ascending; those without a checked answer are absent */
  measured: z.array(MeasuredLevel),
});
export type Coverage = z.infer<typeof Coverage>;

export const CoverageQuery = z.object({ run: z.coerce.number().int().positive().optional() });
