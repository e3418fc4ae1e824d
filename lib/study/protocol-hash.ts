import { createHash } from "node:crypto";
import type { Protocol } from "@/lib/schema/study";

/**
 * What a frozen protocol is known by: two protocols have the same hash where they say the same, in whatever order their fields stand.
 *
 * @param protocol every field of it, defaults filled in
 * @returns the SHA-256 of its canonical JSON (names sorted, no spaces), 64 hexadecimal digits
 */
export function protocolHash(protocol: Protocol): string {
  return createHash("sha256").update(canonicalJson(protocol)).digest("hex");
}

/** @returns the value as JSON with the names of every object in code point order; fields that are undefined are left out */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(",")}}`;
}
