"use client";
import { Input } from "@/components/ui/input";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { RunFields, SamplingFields } from "./new-run-draft";
import type { StageOutline } from "./stage-outline";

interface NewRunSamplingProps {
  outlines: readonly StageOutline[];
  sampling: RunFields["sampling"];
  problems: Readonly<Record<string, string>>;
  onChange: (sampling: RunFields["sampling"]) => void;
}

const columns = [
  { name: "temperature", title: "Temperature" },
  { name: "topP", title: "Top-p" },
  { name: "maxTokens", title: "Most tokens" },
] as const satisfies readonly { name: keyof SamplingFields; title: string }[];

const empty: SamplingFields = { temperature: "", topP: "", maxTokens: "" };

/** How each stage samples; the grey values are the stage's own. */
export function NewRunSampling({ outlines, sampling, problems, onChange }: NewRunSamplingProps) {
  const changed = Object.values(sampling).filter((fields) => Object.values(fields).some((value) => value !== "")).length;
  return (
    <details className="group">
      <summary className="w-fit rounded-sm font-semibold text-base marker:text-muted">
        Sampling{" "}
        <span className="font-normal text-muted text-sm">{changed === 0 ? "as each stage sets it" : `changed for ${changed}`}</span>
      </summary>
      <div className="mt-2 overflow-hidden rounded-md border border-line bg-raised">
        <Table caption="Sampling of each stage">
          <thead>
            <tr>
              <Th>Stage</Th>
              {columns.map(({ name, title }) => (
                <Th key={name}>{title}</Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outlines.map((stage) =>
              stage.sampling ? (
                <Tr key={stage.id}>
                  <Td>{stage.title}</Td>
                  {columns.map(({ name, title }) => (
                    <Td key={name} className="w-28">
                      <Input
                        size="sm"
                        inputMode="decimal"
                        aria-label={`${title} of ${stage.title}`}
                        aria-invalid={problems[`${stage.id}.${name}`] ? true : undefined}
                        title={problems[`${stage.id}.${name}`]}
                        placeholder={String(stage.sampling?.[name])}
                        value={sampling[stage.id]?.[name] ?? ""}
                        onChange={(event) =>
                          onChange({ ...sampling, [stage.id]: { ...empty, ...sampling[stage.id], [name]: event.target.value } })
                        }
                      />
                      {problems[`${stage.id}.${name}`] ? (
                        <p className="mt-0.5 text-reject text-xs">{problems[`${stage.id}.${name}`]}</p>
                      ) : null}
                    </Td>
                  ))}
                </Tr>
              ) : null,
            )}
          </tbody>
        </Table>
      </div>
    </details>
  );
}
