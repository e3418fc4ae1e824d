import type { StatusKind } from "@/components/ui/status-shape";
import type { Severity } from "@/lib/schema/finding";

export const severityShape = { error: "conflict", warning: "revise", note: "unknown" } as const satisfies Record<Severity, StatusKind>;

export const severityWord = { error: "error", warning: "warning", note: "note" } as const satisfies Record<Severity, string>;
