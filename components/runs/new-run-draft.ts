import { RunSettings, Sampling } from "@/lib/schema/run";

/** What stands in the form, as it was typed. */
export interface RunFields {
  name: string;
  seedLimit: string;
  alternatives: string;
  formatNumberPercent: string;
  bindWithModel: boolean;
  judgePercent: string;
  minChainLevels: string;
  randomSeed: string;
  budgetUsd: string;
  lastStage: string;
  gates: readonly string[];
  /** stage → what stands in its three fields; empty means the stage's own */
  sampling: Readonly<Record<string, SamplingFields>>;
}

export interface SamplingFields {
  temperature: string;
  topP: string;
  maxTokens: string;
}

export interface RunDraft {
  /** null while a field is wrong */
  run: { name: string; settings: RunSettings; budgetMicroUsd: number | null } | null;
  /** field → what is wrong and how to put it right; sampling fields as stage.field */
  problems: Readonly<Record<string, string>>;
}

const defaults = RunSettings.parse({});

export const firstFields: RunFields = {
  name: "",
  seedLimit: "",
  alternatives: String(defaults.alternatives),
  formatNumberPercent: String(defaults.formatNumberShare * 100),
  bindWithModel: defaults.bindWithModel,
  judgePercent: String(defaults.judgeShare * 100),
  minChainLevels: String(defaults.minChainLevels),
  randomSeed: defaults.randomSeed,
  budgetUsd: "",
  lastStage: "",
  gates: [],
  sampling: {},
};

interface NumberRule {
  least: number;
  most: number;
  isWhole: boolean;
  words: string;
}

const rules = {
  seedLimit: { least: 1, most: 1e9, isWhole: true, words: "Give a whole number, or leave it empty for all." },
  budgetUsd: { least: 0.000001, most: 1e7, isWhole: false, words: "Give an amount above 0, or leave it empty." },
  alternatives: { least: 1, most: 10, isWhole: true, words: "Give a whole number from 1 to 10." },
  formatNumberPercent: { least: 0, most: 100, isWhole: false, words: "Give a share from 0 to 100 percent." },
  judgePercent: { least: 0, most: 100, isWhole: false, words: "Give a share from 0 to 100 percent." },
  minChainLevels: { least: 1, most: 5, isWhole: true, words: "Give a whole number from 1 to 5." },
} as const satisfies Partial<Record<keyof RunFields, NumberRule>>;

/** The run the fields stand for, or what is wrong with them. */
export function draftOf(fields: RunFields): RunDraft {
  const problems: Record<string, string> = {};
  const number = (name: keyof typeof rules): number => {
    if (!fits(fields[name], rules[name])) problems[name] = rules[name].words;
    return Number(fields[name]);
  };
  const optional = (name: keyof typeof rules) => (fields[name].trim() === "" ? null : number(name));
  const budgetUsd = optional("budgetUsd");
  const settings = {
    ...defaults,
    seedLimit: optional("seedLimit"),
    alternatives: number("alternatives"),
    formatNumberShare: number("formatNumberPercent") / 100,
    bindWithModel: fields.bindWithModel,
    judgeShare: number("judgePercent") / 100,
    minChainLevels: number("minChainLevels"),
    randomSeed: fields.randomSeed.trim(),
    gates: [...fields.gates],
    sampling: samplingOf(fields.sampling, problems),
    lastStage: fields.lastStage === "" ? null : fields.lastStage,
  };
  if (settings.randomSeed === "") problems.randomSeed = "Give any word: the same word draws the same sample again.";
  if (Object.keys(problems).length > 0) return { run: null, problems };
  const budgetMicroUsd = budgetUsd === null ? null : Math.round(budgetUsd * 1_000_000);
  return { run: { name: fields.name.trim(), settings, budgetMicroUsd }, problems };
}

function fits(text: string, { least, most, isWhole }: NumberRule): boolean {
  const value = Number(text);
  return text.trim() !== "" && value >= least && value <= most && (!isWhole || Number.isInteger(value));
}

const samplingWords: Record<keyof SamplingFields, string> = {
  temperature: "0 to 2",
  topP: "above 0, at most 1",
  maxTokens: "1 to 128,000, whole",
};

/** Only what was typed; a stage whose fields are all empty keeps its own sampling. */
function samplingOf(fields: RunFields["sampling"], problems: Record<string, string>): RunSettings["sampling"] {
  const stages = Object.entries(fields).map(([stage, typed]) => {
    const values = Object.entries(typed).flatMap(([name, text]) => (text.trim() === "" ? [] : [[name, Number(text)] as const]));
    const parsed = Sampling.partial().safeParse(Object.fromEntries(values));
    for (const issue of parsed.error?.issues ?? []) {
      const name = String(issue.path[0]);
      problems[`${stage}.${name}`] = wordsOf(name);
    }
    return [stage, parsed.data ?? {}] as const;
  });
  return Object.fromEntries(stages.filter(([, sampling]) => Object.keys(sampling).length > 0));
}

function wordsOf(name: string): string {
  const words: Record<string, string> = samplingWords;
  return words[name] ?? "not a number";
}
