import { leftOutPhrase, type ReleaseDetail, type ReleaseRun } from "@/lib/schema/release";
import { recordKindTitles } from "@/lib/schema/release-record";
import { frontMatter } from "./card-front-matter";
import type { Format } from "./format";
import type { PlannedFile } from "./plan-files";
import { selectionSentence } from "./selection-sentence";

/** How far people agreed on what was released; null where too few items were judged twice to say. */
export interface CardAgreement {
  rate: number;
  interval: readonly [number, number];
  items: number;
}

export interface CardInput {
  release: ReleaseDetail;
  format: Format;
  files: readonly PlannedFile[];
  agreement: CardAgreement | null;
}

/**
 * The README.md of an export: what it is, where it came from, what each stage yielded, what people decided. Built
 * from the release alone, so the same release gives the same card.
 */
export function datasetCard(input: CardInput): string {
  const { release } = input;
  const sections = [
    `${frontMatter(input)}# ${inline(release.name)}`,
    release.isRehearsal && rehearsalNotice(release),
    intro(input),
    splits(input),
    contents(release),
    review(input),
    ...release.provenance.runs.map(run),
    origin(release),
    reproduction(release),
  ];
  return `${sections.filter((section) => typeof section === "string" && section !== "").join("\n\n")}\n`;
}

function rehearsalNotice({ counts }: ReleaseDetail): string {
  return `> **Rehearsal.** ${counts.rehearsal} of ${counts.rows} rows were made by Larch's built-in rehearsal model, not by a language model. They show how the pipeline works; do not train on them.`;
}

function intro({ release, format }: CardInput): string {
  const { project } = release.provenance;
  return `Release ${release.number} of the project ${inline(project.name)}, curated with Larch after the Conifer method (arXiv 2404.02823): complex constrained instructions, written in small steps from easy to hard, with people's decisions on them.

Format: **${format.title}**. ${format.summary}`;
}

function splits({ files, release }: CardInput): string {
  const { bySplit } = release.counts;
  const rows = files.map(({ split, rows: count, name }) => [split, `\`${name}\``, count, bySplit[split].families]);
  return `## Splits\n\nRows of one seed (all its reframed queries, levels and feedback) are always in the same split.\n\n${table(["Split", "File", "Rows", "Seed families in the release"], rows)}`;
}

function contents({ counts }: ReleaseDetail): string {
  const kinds = Object.entries(recordKindTitles).map(([kind, title]) => [
    title,
    Object.entries(counts.byKind).find(([name]) => name === kind)?.[1] ?? 0,
  ]);
  const levels = Object.entries(counts.byLevel);
  return `## What the release holds

${table(["Kind", "Rows"], kinds)}

${counts.turns} chain turns. Instructions by difficulty level: ${levels.map(([level, times]) => `${level}: ${times}`).join(", ")}.

${table(["Constraint category", "Uses"], byNumber(counts.byCategory).slice(0, 30))}`;
}

function review({ release, agreement }: CardInput): string {
  const { counts, settings } = release;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const agreed = agreement
    ? `All judges decided alike on ${percent(agreement.rate)} of ${agreement.items} instructions judged by two or more people (95 % interval ${percent(agreement.interval[0])} to ${percent(agreement.interval[1])}).`
    : `Too few instructions were judged by two or more people (${counts.agreement.items}) to say how far they agreed.`;
  const left = byNumber(counts.leftOut).map(([reason, times]) => leftOutPhrase(reason, times));
  return `## Selection and review

${selectionSentence(settings.selection)} ${counts.edited} of ${counts.rows} rows hold text that a person edited.${left.length > 0 ? ` Selected but in no row: ${left.join(", ")}.` : ""}

${agreed}`;
}

function run({ number, models, prompts, seeds, yields }: ReleaseRun): string {
  const versions = yields.flatMap(({ stage }) => (prompts[stage] ? [`${stage.replaceAll("_", " ")} ${prompts[stage].version}`] : []));
  const rows = yields.map(({ stage, kept, dropped, failed, waiting }) => {
    const reasons = Object.entries(dropped).map(([reason, times]) => `${times} ${reason.replaceAll("_", " ")}`);
    const total = kept + Object.values(dropped).reduce((sum, times) => sum + times, 0) + failed + waiting;
    return [stage.replaceAll("_", " "), total, kept, reasons.join(", ") || "0", failed, waiting];
  });
  return `## Run ${number}

Models: ${Object.entries(models)
    .map(([role, model]) => `${role} \`${model}\``)
    .join(", ")}. Prompt versions: ${versions.join(", ") || "none"}.
Seeds: ${seeds.in} in, ${seeds.kept} taken.

${table(["Stage", "In", "Kept", "Dropped", "Failed", "Waiting"], rows)}`;
}

function origin({ counts }: ReleaseDetail): string {
  const named = (entries: [string, number][]) => entries.map(([name, rows]) => [name === "" ? "(none given)" : name, rows]);
  return `## Licences and sources of the seeds

${table(["Licence", "Rows"], named(byNumber(counts.byLicence)))}

${table(["Source", "Rows"], named(byNumber(counts.bySource).slice(0, 50)))}`;
}

function reproduction({ id, provenance }: ReleaseDetail): string {
  return `## Making it again

\`manifest.json\` names the selection, the split shares and their seed, model and prompt versions, every row's id and the SHA-256 of every file; \`rows.jsonl\` carries each row's lineage and what people and filters decided about it. Exporting release \`${id}\` again gives the same bytes. Larch ${provenance.larchVersion}.`;
}

function byNumber(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([one, times], [other, more]) => more - times || (one < other ? -1 : 1));
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly (string | number)[]) => `| ${cells.map((cell) => inline(String(cell))).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}

/** Text from outside on one line, with what would break a table or start a tag taken out of effect. */
function inline(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("|", "\\|").replaceAll("<", "&lt;");
}
