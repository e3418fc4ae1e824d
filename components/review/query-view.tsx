"use client";
import Link from "next/link";
import { DiffText } from "@/components/ui/diff-text";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import { filterQuestion } from "@/lib/pipeline/filter-questions";
import type { QueryPart } from "@/lib/schema/part";
import { Blinded } from "./blinded";
import { FilterBox } from "./filter-box";
import { Group } from "./group";
import { PartFrame } from "./part-frame";
import type { PartViewProps } from "./part-view";
import { TextEditor } from "./text-editor";

/** A reframed query: its words, what became of the seed's, and the first filter's verdict with its answers. */
export function QueryView({ part, project, panel, commands }: PartViewProps<QueryPart>) {
  const { text, originalText, seedText, filters, hidden } = part;
  return (
    <PartFrame
      part={part}
      sideLabel="First filter"
      side={
        <>
          <Group title="First filter">
            <Blinded hidden={{ ...hidden, code: false }} />
            <FilterBox
              project={project}
              noun="query"
              filters={filters}
              isBlinded={hidden.filters}
              isOverriding={panel === "override"}
              change={commands}
            />
          </Group>
          {filters.map(({ id, answers }) => (
            <Group key={id} title="What it was asked">
              <Answers answers={answers} />
            </Group>
          ))}
          <Link href={`/p/${project}/chains/${part.queryId}`} className="text-muted text-xs underline underline-offset-2 hover:text-ink">
            What grew from it
          </Link>
        </>
      }
    >
      {panel === "edit" ? (
        <TextEditor
          id={part.subjectId}
          noun="query"
          version={part.version}
          text={text}
          onSave={commands.editText}
          onCancel={commands.close}
        />
      ) : (
        <p dir="auto" data-text="query" className="prose-reading">
          <Letters text={text} />
        </p>
      )}
      {originalText !== null && originalText !== text ? (
        <Beside title="Edited by people, from the model’s words" before={originalText} after={text} />
      ) : null}
      <Beside title="From the seed" before={seedText} after={text} />
      <section className="flex flex-col gap-1">
        <h2 className="font-medium text-muted text-xs">The seed as it came</h2>
        <p dir="auto" className="max-w-reading whitespace-pre-wrap break-words text-muted text-sm">
          <Letters text={seedText} />
        </p>
      </section>
    </PartFrame>
  );
}

function Beside({ title, before, after }: { title: string; before: string; after: string }) {
  return (
    <section className="flex flex-col gap-1 border-line border-t pt-3">
      <h2 className="font-medium text-muted text-xs">{title}</h2>
      <p dir="auto" className="max-w-reading break-words text-sm leading-relaxed">
        <DiffText before={before} after={after} />
      </p>
    </section>
  );
}

function Answers({ answers }: Pick<QueryPart["filters"][number], "answers">) {
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {answers.map(({ question, isPassed, reason }) => (
        <li key={question} className="flex gap-2">
          <StatusShape kind={isPassed ? "accept" : "reject"} label={isPassed ? "passed" : "not passed"} className="mt-1" />
          <span className="min-w-0 break-words">
            {filterQuestion(question)} {reason ? <span className="text-muted">“{reason}”</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
