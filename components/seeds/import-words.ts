import type { StatusKind } from "@/components/ui/status-shape";
import type { ImportStatus, SeedImportRow } from "@/lib/schema/seed-import";

export const importStatus = {
  running: { label: "Running", shape: "unknown", tone: "accent" },
  done: { label: "Done", shape: "accept", tone: "accept" },
  cancelled: { label: "Cancelled", shape: "revise", tone: "revise" },
  failed: { label: "Failed", shape: "reject", tone: "reject" },
} as const satisfies Record<ImportStatus, { label: string; shape: StatusKind; tone: "accent" | "accept" | "revise" | "reject" }>;

/** Rows that rules removed, all rules together. */
export function removedRows({ counts }: SeedImportRow): number {
  return Object.values(counts.removed).reduce((sum, rows) => sum + rows, 0);
}
