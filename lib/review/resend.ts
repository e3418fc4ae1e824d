import type { Sending } from "@/lib/schema/outbox";

/** The same, made on the version that stands now: a person saw it and holds to what they did. */
export function onCurrentVersion(sending: Sending, version: number): Sending {
  switch (sending.kind) {
    case "verdict":
      return { ...sending, input: { ...sending.input, itemVersion: version } };
    case "text":
    case "constraint_text":
      return { ...sending, input: { ...sending.input, version } };
    case "constraint_added":
      return { ...sending, input: { ...sending.input, version } };
    case "constraint_removed":
      return { ...sending, input: { ...sending.input, version } };
    case "constraint_bound":
      return { ...sending, input: { ...sending.input, version } };
    case "part_verdict":
      return { ...sending, input: { ...sending.input, itemVersion: version } };
    case "query_text":
    case "list_text":
      return { ...sending, input: { ...sending.input, version } };
    case "list_added":
      return { ...sending, input: { ...sending.input, version } };
    case "list_dropped":
      return { ...sending, input: { ...sending.input, version } };
    case "withdrawal":
    case "part_withdrawal":
    case "label":
    case "override":
    case "judgement":
    case "rubric":
      return sending;
  }
}
