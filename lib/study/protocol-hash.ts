import { createHash } from "node:crypto";
import type { Protocol } from "@/lib/schema/study";
import { canonicalJson } from "./canonical-json";

/**
 * What a frozen protocol is known by: two protocols have the same hash where they say the same, in whatever order their fields stand.
 *
 * @param protocol every field of it, defaults filled in
 * @returns the SHA-256 of its canonical JSON (names sorted, no spaces), 64 hexadecimal digits
 */
export function protocolHash(protocol: Protocol): string {
  return createHash("sha256").update(canonicalJson(protocol)).digest("hex");
}
