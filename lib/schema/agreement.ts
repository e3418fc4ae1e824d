import * as z from "zod";
import { EstimateView } from "./estimate-view";
import { PartKind } from "./item-kind";

/** What two people judged and is compared: their verdicts on instructions or another kind of item, or their labels on constraints. */
export const AgreementKind = z.enum(["verdicts", "labels", ...PartKind.options]);
export type AgreementKind = z.infer<typeof AgreementKind>;

export const Coefficient = z.object({
  id: z.string(),
  /** its name with metric or weights, in full */
  name: z.string(),
  /** where it can be trusted, in a sentence */
  about: z.string(),
  estimate: EstimateView,
  /** why there is no interval, where there is a value */
  noInterval: z.string().nullable(),
});
export type Coefficient = z.infer<typeof Coefficient>;

/** Agreement within one part of what was judged: a level, a category. */
export const AgreementPart = z.object({
  name: z.string(),
  items: z.number().int(),
  percent: EstimateView,
  ac1: EstimateView,
  alpha: EstimateView,
});
export type AgreementPart = z.infer<typeof AgreementPart>;

export const AgreementPair = z.object({ first: z.string(), second: z.string(), agreement: EstimateView, kappa: EstimateView });
export type AgreementPair = z.infer<typeof AgreementPair>;

export const AnnotatorAccuracy = z.object({ name: z.string(), judged: z.number().int(), accuracy: z.number().nullable() });

export const AgreementReport = z.object({
  kind: AgreementKind,
  /** judged by two or more people */
  items: z.number().int(),
  people: z.array(z.string()),
  /** only the newest of the shared items were read */
  isCut: z.boolean(),
  coefficients: z.array(Coefficient),
  parts: z.array(AgreementPart),
  /** what the parts are */
  partsBy: z.string(),
  pairs: z.array(AgreementPair),
  /** Dawid and Skene's model of the annotators; null where it has no value, with the reason */
  model: z.object({ annotators: z.array(AnnotatorAccuracy), because: z.string().nullable() }),
});
export type AgreementReport = z.infer<typeof AgreementReport>;
