import * as z from "zod";
import { UsageError } from "./outcome";

/** A whole number of at least `least`, from the text of an option. */
export const wholeNumber = (least: number) => z.coerce.number().int(`must be a whole number`).min(least);

export const amount = z.coerce.number().nonnegative();

/** US dollars as people write them, in millionths. */
export const microUsd = z.coerce
  .number()
  .positive()
  .transform((usd) => Math.round(usd * 1_000_000));

/** Adds up an option that may be given several times, or as a list with commas. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), ...value.split(",").map((part) => part.trim())];
}

/** Adds up an option whose value may hold commas. */
export function gather(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** `name=value` as its two halves. */
export function assignment(option: string, text: string): [string, string] {
  const at = text.indexOf("=");
  if (at <= 0) throw new UsageError(`--${option} takes name=value, and was given ${text}`);
  return [text.slice(0, at), text.slice(at + 1)];
}
