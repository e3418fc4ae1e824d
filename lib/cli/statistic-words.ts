import * as z from "zod";
import type { Computed } from "@/lib/services/statistics/compute";
import type { ListedStatistic } from "@/lib/services/statistics/list";

const Field = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
});

/** A statistic and its fields, one line each. */
export function described({ id, title, input }: ListedStatistic): string {
  const { properties, required } = z.object({ properties: z.record(z.string(), Field), required: z.array(z.string()) }).parse(input);
  const lines = Object.entries(properties)
    .filter(([name]) => name !== "statistic")
    .map(([name, field]) => `    ${name}${required.includes(name) ? "" : "?"}  ${fieldWords(field)}`);
  return [`${id}  ${title}`, ...lines].join("\n");
}

function fieldWords(field: z.infer<typeof Field>): string {
  const kinds = field.enum?.join(" | ") ?? [field.type ?? []].flat().join(" | ");
  const standard = field.default === undefined ? "" : `(else ${JSON.stringify(field.default)})`;
  return [kinds, standard, field.description ?? ""].filter(Boolean).join(" ");
}

/** A result as people read it: the estimate first, then every detail under its name. */
export function shownResult({ statistic, value, n, interval, because, ...details }: Computed): string {
  const range = Array.isArray(interval) ? ` [${interval.map(shown).join(", ")}]` : "";
  const estimate = value === null ? `no value: ${because}` : value === undefined ? "" : `${shown(value)}${range}`;
  const lines = Object.entries(details).map(([name, detail]) => `  ${name}: ${shown(detail)}`);
  return [`${statistic}${estimate ? `  ${estimate}` : ""}${n === undefined ? "" : `  (n = ${n})`}`, ...lines].join("\n");
}

function shown(detail: unknown): string {
  if (typeof detail === "number") return String(Number(detail.toPrecision(6)));
  return typeof detail === "string" ? detail : JSON.stringify(detail);
}
