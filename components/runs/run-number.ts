import { notFound } from "next/navigation";

/** The run's number as it stands in the address. */
export function runNumber(run: string): number {
  return /^[1-9]\d{0,8}$/.test(run) ? Number(run) : notFound();
}
