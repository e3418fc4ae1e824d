import * as z from "zod";
import { Bootstrap } from "@/lib/agreement/bootstrap";
import { statistics } from "@/lib/agreement/index";

/** One statistic as it is offered: its name and what it takes, as JSON Schema. */
export interface ListedStatistic {
  id: string;
  title: string;
  input: Record<string, unknown>;
}

export function listStatistics(): ListedStatistic[] {
  return statistics.map(({ id, title, input, isResampled }) => ({ id, title, input: schemaOf(id, input, isResampled) }));
}

function schemaOf(id: string, input: z.ZodType, isResampled: boolean): Record<string, unknown> {
  const { $schema: _, properties, required, ...schema } = z.toJSONSchema(input, { io: "input" });
  const { $schema: __, ...bootstrap } = z.toJSONSchema(Bootstrap, { io: "input" });
  return {
    ...schema,
    required: ["statistic", ...(required ?? [])],
    properties: { statistic: { const: id }, ...properties, ...(isResampled ? { bootstrap } : {}) },
  };
}
