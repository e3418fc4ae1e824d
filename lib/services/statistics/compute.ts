import * as z from "zod";
import type { Result } from "@/lib/agreement/estimate";
import { statistics } from "@/lib/agreement/index";
import { AppError } from "@/lib/errors";
import { seededRandom } from "@/lib/pipeline/seeded-random";

const Request = z.looseObject({ statistic: z.string() });

/** A statistic's result under its name. */
export type Computed = { statistic: string } & Result;

/**
 * Computes the statistics that were asked for, in order: one object, or a list of them. Nothing is drawn from anywhere but the seeds
 * that the requests name.
 */
export function computeStatistics(asked: unknown): Computed | Computed[] {
  return Array.isArray(asked) ? asked.map((one, place) => computed(one, `request ${place + 1}: `)) : computeStatistic(asked);
}

/** Computes one of them. */
export function computeStatistic(asked: unknown): Computed {
  return computed(asked, "");
}

function computed(asked: unknown, where: string): Computed {
  const request = Request.safeParse(asked);
  if (!request.success) throw new AppError("invalid_input", `${where}${problemsOf(request.error)}`);
  const { statistic: id, ...given } = request.data;
  const found = statistics.find((statistic) => statistic.id === id);
  if (!found) throw new AppError("invalid_input", `${where}statistic: there is none called ${JSON.stringify(id)}; there are ${allIds()}`);
  try {
    return { statistic: id, ...found.evaluate(given, seededRandom) };
  } catch (error) {
    if (error instanceof z.ZodError) throw new AppError("invalid_input", `${where}${id}: ${problemsOf(error)}`);
    throw error;
  }
}

function allIds(): string {
  return statistics.map(({ id }) => id).join(", ");
}

function problemsOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message)).join("; ");
}
