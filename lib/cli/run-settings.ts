import type * as z from "zod";
import { RunSettings } from "@/lib/schema/run";
import { assignment } from "./option-values";
import { UsageError } from "./outcome";

const Given = RunSettings.partial().strict();

/** `alternatives=4`, `gates=reframe,recombine`, `sampling.reframe.temperature=0.5` as the settings of a run. */
export function runSettings(assignments: readonly string[], seeds: number | undefined): z.output<typeof Given> {
  const settings: Record<string, unknown> = seeds === undefined ? {} : { seedLimit: seeds };
  for (const text of assignments) {
    const [path, value] = assignment("set", text);
    place(settings, path.split("."), path === "gates" ? value.split(",").filter(Boolean) : literal(value));
  }
  const known = Given.safeParse(settings);
  if (known.success) return known.data;
  const problems = known.error.issues.map(({ path, message }) => `--set ${path.join(".")}: ${message}`);
  throw new UsageError(problems.join("\n"));
}

function place(into: Record<string, unknown>, [name = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inner = into[name];
  const branch: Record<string, unknown> = typeof inner === "object" && inner !== null ? { ...inner } : {};
  place(branch, rest, value);
  into[name] = branch;
}

/** Numbers, true, false and null as such; anything else is text. */
function literal(text: string): unknown {
  if (text === "null") return null;
  if (text === "true" || text === "false") return text === "true";
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
