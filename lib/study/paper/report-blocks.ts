import type { StudyContrast, StudyReport } from "@/lib/schema/study-report";
import type { Block, IntervalRow } from "./block";
import { downstreamBlocks } from "./downstream-blocks";
import { judgeBlocks } from "./judge-blocks";
import { probeBlocks } from "./probe-blocks";
import { rubricBlocks } from "./rubric-blocks";
import { agreementScale, around, plainScale, shareScale } from "./scales";

const words = { constraint_list: "constraint lists", instruction: "instructions", answer: "answers" } satisfies Record<
  StudyReport["unit"],
  string
>;

/**
 * A report in the order in which it is read: the answer, people's estimate, the judge-assisted one, the judge alone in grey, agreement,
 * the judge on trial, the rubric, what a model keeps of it, how right the judge of that is, and what was left out.
 */
export function reportBlocks(report: StudyReport, study: { name: string; frozenAt: string; amendments: readonly string[] }): Block[] {
  const name = namesOf(report);
  return [
    { kind: "title", text: study.name, facts: facts(report, study) },
    { kind: "answer", text: report.answer.sentence },
    { kind: "text", text: `Hypothesis, written before the first judgement: ${report.hypothesis}`, tone: "plain" },
    ...report.contrasts.flatMap((contrast) => contrastBlocks(contrast, name)),
    ...strengthBlocks(report, name),
    ...agreementBlocks(report),
    ...judgeBlocks(report),
    ...rubricBlocks(report, name),
    ...downstreamBlocks(report, name),
    ...probeBlocks(report, name),
    ...leftOut(report),
  ];
}

/** Names of arms by their keys. */
export type NameOf = (key: string) => string;

function namesOf({ arms }: StudyReport): NameOf {
  const names = new Map(arms.map((arm) => [arm.key, arm.name]));
  return (key) => names.get(key) ?? key;
}

function facts(
  { totals, unit, version, protocolHash, arms, contrasts, notes }: StudyReport,
  study: { frozenAt: string; amendments: readonly string[] },
): string[] {
  const { judgements, raters } = totals;
  const pairs = contrasts.reduce((sum, { people }) => sum + people.pairs, 0);
  return [
    `Blind comparison of ${words[unit]}: ${arms.map((arm) => arm.name).join(", ")}`,
    `${judgements} judgements of ${pairs} pairs by ${raters} ${raters === 1 ? "person" : "people"}`,
    `Protocol ${version}, frozen ${study.frozenAt.slice(0, 10)}, SHA-256 ${protocolHash}`,
    ...study.amendments,
    ...notes,
  ];
}

function contrastBlocks({ first, second, people, judged, byCategory, byLevel }: StudyContrast, name: NameOf): Block[] {
  const [one, other] = [name(first), name(second)];
  const { wins, ties, bothBad, losses } = people.counts;
  const parts: IntervalRow[] = [
    ...byCategory.map(({ category, winRate }): IntervalRow => ({ label: category, estimate: winRate, tone: "plain" })),
    ...byLevel.map(({ level, winRate }): IntervalRow => ({ label: `Level ${level}`, estimate: winRate, tone: "plain" })),
  ];
  return [
    { kind: "heading", text: `${other} against ${one}` },
    {
      kind: "intervals",
      caption: "How often the same person, asked again with the sides swapped, chose otherwise",
      scale: plainScale,
      rows: [{ label: "People change their mind", estimate: people.flipRate, tone: "plain" }],
    },
    {
      kind: "intervals",
      caption: `How often ${other} is preferred; a tie, and both bad, is half a win. The line marks one half: no difference`,
      scale: shareScale,
      rows: [
        { label: "People", estimate: people.winRate, tone: "plain" },
        { label: "People, as if both were equally long", estimate: people.lengthControlled.winRate, tone: "plain" },
        ...judged.map(
          ({ judge, assisted }): IntervalRow => ({
            label: judge === null ? "People, helped by a judge" : `People, helped by ${judge}`,
            estimate: assisted.winRate,
            tone: "plain",
          }),
        ),
        ...judged.flatMap(({ judge, alone }): IntervalRow[] =>
          judge === null
            ? []
            : [
                { label: `${judge} alone changes its mind`, estimate: alone.flipRate, tone: "grey" },
                { label: `${judge} alone`, estimate: alone.winRate, tone: "grey" },
              ],
        ),
      ],
    },
    {
      kind: "text",
      text: `${wins} times ${other}, ${losses} times ${one}, ${ties} ties, ${bothBad} times both bad. ${people.lengthControlled.caution}`,
      tone: "muted",
    },
    ...(parts.length > 1
      ? [{ kind: "intervals", caption: `People, by stratum: how often ${other} is preferred`, scale: shareScale, rows: parts } as const]
      : []),
  ];
}

function strengthBlocks({ strengths }: StudyReport, name: NameOf): Block[] {
  if (strengths === null) return [];
  const heading: Block = { kind: "heading", text: "All arms together (Bradley–Terry)" };
  if (strengths.ranking === null) return [heading, { kind: "text", text: `Not enough data: ${strengths.because}.`, tone: "plain" }];
  const bounds = strengths.ranking.flatMap(({ logStrength }) =>
    logStrength.value === null ? [] : [logStrength.value, ...(logStrength.interval ?? [])],
  );
  const rows = strengths.ranking.map(({ arm, logStrength }): IntervalRow => ({ label: name(arm), estimate: logStrength, tone: "plain" }));
  return [
    heading,
    { kind: "intervals", caption: `Log strength: ${strengths.scale}; ${strengths.ties}`, scale: around(bounds, 0.5, "number"), rows },
  ];
}

function agreementBlocks({ agreement }: StudyReport): Block[] {
  const { raters, pairs, percent, ac1, alpha, samples } = agreement;
  return [
    { kind: "heading", text: "Agreement between people" },
    {
      kind: "intervals",
      caption: `${raters} people, ${pairs} pairs that two or more judged; intervals from ${samples} resamples of queries`,
      scale: agreementScale,
      rows: [
        { label: "Share that agree", estimate: percent, tone: "plain" },
        { label: "Gwet’s AC1", estimate: ac1, tone: "plain" },
        { label: "Krippendorff’s α, nominal", estimate: alpha, tone: "plain" },
      ],
    },
  ];
}

function leftOut({ exclusions, totals }: StudyReport): Block[] {
  const heading: Block = { kind: "heading", text: "What was left out" };
  const kept = `${totals.judgements} judgements count, ${totals.repeats} repeats measure consistency only, ${totals.excluded} were left out by the protocol’s rule.`;
  if (exclusions.length === 0) return [heading, { kind: "text", text: kept, tone: "plain" }];
  const rows = exclusions.map(({ reason, judgements, raters }) => [reason, String(judgements), raters.join(", ")]);
  return [
    heading,
    { kind: "text", text: kept, tone: "plain" },
    { kind: "table", caption: "By the rule that was frozen", columns: ["Reason", "Judgements", "Raters"], rows },
  ];
}
