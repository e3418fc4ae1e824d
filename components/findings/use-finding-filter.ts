"use client";
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { Severity } from "@/lib/schema/finding";
import { type FindingFilterInput, FindingStatus } from "@/lib/schema/finding-list";
import { Level } from "@/lib/schema/instruction";

/** The filter in the address: it can be shared. */
export function useFindingFilter() {
  const [parts, change] = useQueryStates({
    status: parseAsStringLiteral(FindingStatus.options).withDefault("open"),
    check: parseAsString,
    severity: parseAsStringLiteral(Severity.options),
    level: parseAsInteger,
    run: parseAsInteger,
  });
  const level = Level.safeParse(parts.level).data;
  const filter: FindingFilterInput = {
    status: parts.status,
    ...(parts.check ? { check: parts.check } : {}),
    ...(parts.severity ? { severity: parts.severity } : {}),
    ...(level ? { level } : {}),
    ...(parts.run && parts.run > 0 ? { run: parts.run } : {}),
  };
  return [filter, change] as const;
}
