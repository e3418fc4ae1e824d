import { ZodError } from "zod";
import { AppError } from "@/lib/errors";
import { type ByteSource, UnreadableFile } from "@/lib/intake/byte-source";
import { guessMapping } from "@/lib/intake/mapping";
import { type FileSample, sampleRows } from "@/lib/intake/read-rows";
import type { AnyRule } from "@/lib/intake/rule";
import { seedRules, unknownRules } from "@/lib/intake/rules/index";
import type { ColumnMapping, SeedRules } from "@/lib/schema/seed-import";
import { unpacked } from "./unpacked";

export const previewRows = 20;

export interface PreparedFile {
  sample: FileSample;
  mapping: ColumnMapping;
}

/** Reads a file's head, guesses what its columns hold, and refuses mappings and rules that cannot work. */
export async function prepareImport(
  fileName: string,
  source: ByteSource,
  asked: { mapping?: Partial<ColumnMapping> | null | undefined; rules: SeedRules; rows?: number },
): Promise<PreparedFile> {
  requireRules(asked.rules);
  const sample = await asAppError(async () => sampleRows(fileName, await unpacked(source), asked.rows ?? previewRows));
  const rows = sample.rows.flatMap((row) => (row.kind === "row" ? [row.columns] : []));
  const guessed = guessMapping(rows);
  // A named text column means its text, even where there is a conversation too: whoever names it has looked.
  const mapping = { ...guessed, ...asked.mapping };
  if (mapping.text === null && mapping.turns === null) {
    const columns = sample.columns.length === 0 ? "no row of its head can be read" : `its columns are ${sample.columns.join(", ")}`;
    throw new AppError("invalid_input", `no column of ${fileName} looks like text: ${columns}. Name one (text=column).`);
  }
  return { sample, mapping };
}

function requireRules(rules: SeedRules): void {
  const unknown = unknownRules(rules);
  if (unknown.length > 0) throw new AppError("invalid_input", `${unknown.join(", ")} is no seed rule`);
  for (const rule of seedRules) {
    const setting = rules[rule.id];
    if (!setting?.isOn) continue;
    try {
      rule.activate({ ...rule.defaults, ...setting.values });
    } catch (error) {
      if (error instanceof ZodError) throw new AppError("invalid_input", `${rule.title}: ${issuesOf(rule, error)}`);
      throw error;
    }
  }
}

function issuesOf(rule: AnyRule, error: ZodError): string {
  const labelOf = (name: unknown) => rule.fields.find((field) => field.name === name)?.label ?? String(name);
  return error.issues.map((issue) => `${labelOf(issue.path[0])}: ${issue.message}`).join("; ");
}

/** An unreadable file is the person's to mend, not a fault of Larch. */
export async function asAppError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableFile) throw new AppError("invalid_input", error.message);
    throw error;
  }
}
