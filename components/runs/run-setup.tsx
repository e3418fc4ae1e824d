"use client";
import Link from "next/link";
import { formatShare } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { ModelRole } from "@/lib/schema/model-role";
import type { RunDetail } from "@/lib/schema/run-view";
import { RehearsalBadge } from "./rehearsal-badge";
import type { StageOutline } from "./stage-outline";

interface RunSetupProps {
  project: string;
  run: RunDetail;
  outlines: readonly StageOutline[];
}

/** What the run was started with; none of it changes afterwards. */
export function RunSetup({ project, run, outlines }: RunSetupProps) {
  const titleOf = (stage: string) => outlines.find(({ id }) => id === stage)?.title ?? stage;
  return (
    <Section title="Started with">
      <div className="grid gap-x-10 gap-y-6 text-sm md:grid-cols-2 xl:grid-cols-3">
        <Facts title="Settings" rows={settingRows(run.settings, titleOf)} />
        <div>
          <h3 className="mb-1 text-muted text-xs">Models</h3>
          <ul className="flex flex-col gap-1">
            {ordered(run.models).map((model) => (
              <li key={model.role} className="flex flex-wrap items-center gap-x-2">
                <span className="w-20 text-muted">{model.role}</span>
                <span className="font-mono text-xs">{model.model}</span>
                {model.isRehearsal ? <RehearsalBadge /> : <span className="truncate text-muted text-xs">{model.baseUrl}</span>}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="mb-1 text-muted text-xs">Prompt versions</h3>
          <ul className="flex flex-col gap-1">
            {run.prompts.map((prompt) => (
              <li key={prompt.stage}>
                <Link
                  href={`/p/${project}/settings/prompts/${prompt.stage}?version=${prompt.version}`}
                  className="underline-offset-2 hover:underline"
                >
                  {prompt.title} <span className="text-muted tabular-nums">version {prompt.version}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}

function ordered(models: RunDetail["models"]): RunDetail["models"] {
  return models.toSorted((one, other) => ModelRole.options.indexOf(one.role) - ModelRole.options.indexOf(other.role));
}

function Facts({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <div>
      <h3 className="mb-1 text-muted text-xs">{title}</h3>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        {rows.map(([name, value]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 break-words tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function settingRows(settings: RunDetail["settings"], titleOf: (stage: string) => string): [string, string][] {
  const overrides = Object.entries(settings.sampling).map(([stage, sampling]) => {
    const parts = Object.entries(sampling).map(([name, value]) => `${samplingWords[name] ?? name} ${value}`);
    return `${titleOf(stage)}: ${parts.join(", ")}`;
  });
  return [
    ["Seeds", settings.seedLimit === null ? "all that are kept" : `a sample of ${settings.seedLimit.toLocaleString("en-US")}`],
    ["Reframed queries", `at least ${settings.alternatives} for each seed`],
    ["Format and number", `${formatShare(settings.formatNumberShare)} of the instructions`],
    ["Checks proposed", settings.bindWithModel ? "by the judge, for what rules leave open" : "none: rules only"],
    ["Answers judged", settings.judgeShare === 0 ? "none" : `${formatShare(settings.judgeShare)}, constraint by constraint`],
    ["Shortest chain", `${settings.minChainLevels} levels`],
    ["Gates", settings.gates.length === 0 ? "none" : settings.gates.map((gate) => `after ${titleOf(gate)}`).join(", ")],
    ["Sampling", overrides.length === 0 ? "as each stage sets it" : overrides.join("; ")],
    ["Last stage", settings.lastStage === null ? "all stages" : titleOf(settings.lastStage)],
    ["Random seed", settings.randomSeed],
  ];
}

const samplingWords: Record<string, string> = { temperature: "temperature", topP: "top-p", maxTokens: "at most tokens" };
