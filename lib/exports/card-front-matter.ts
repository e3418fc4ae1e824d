import type { CardInput } from "./dataset-card";

/** The card's YAML head, as the Hugging Face Hub reads it. JSON strings are YAML strings. */
export function frontMatter({ release, format, files }: CardInput): string {
  const { counts } = release;
  const tags = ["larch", "instruction-following", "constraints", "synthetic", ...(release.isRehearsal ? ["rehearsal"] : [])];
  const lines = [
    `pretty_name: ${JSON.stringify(release.name)}`,
    ...licenceLines(Object.keys(counts.byLicence)),
    "task_categories:",
    "- text-generation",
    "tags:",
    ...tags.map((tag) => `- ${tag}`),
    "size_categories:",
    `- ${sizeCategory(files.reduce((sum, { rows }) => sum + rows, 0))}`,
    "configs:",
    `- config_name: ${format.id}`,
    "  data_files:",
    ...files.flatMap(({ split, name }) => [`  - split: ${split}`, `    path: ${name}`]),
  ];
  return `---\n${lines.join("\n")}\n---\n\n`;
}

/** Licences in the Hub's spelling (lower case, no spaces); anything else, or none at all, is "other". */
function licenceLines(licences: readonly string[]): string[] {
  const ids = licences.map((licence) => licence.toLowerCase()).filter((licence) => /^[a-z0-9][a-z0-9.+-]*$/.test(licence));
  if (ids.length < licences.length || ids.length === 0) return ["license: other"];
  return ["license:", ...[...new Set(ids)].sort().map((id) => `- ${id}`)];
}

function sizeCategory(rows: number): string {
  if (rows < 1_000) return "n<1K";
  if (rows < 10_000) return "1K<n<10K";
  if (rows < 100_000) return "10K<n<100K";
  return rows < 1_000_000 ? "100K<n<1M" : "1M<n<10M";
}
