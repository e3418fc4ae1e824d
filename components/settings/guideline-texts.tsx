import { kindsWord } from "@/components/review/verdict-words";
import { Section } from "@/components/ui/section";
import { ItemKind } from "@/lib/schema/item-kind";
import type { ProjectDetail } from "@/lib/schema/project";

/** The guidelines as annotators read them. */
export function GuidelineTexts({ detail: { guideline, kindGuidelines } }: { detail: ProjectDetail }) {
  return (
    <Section title="Guideline">
      {guideline === "" ? <p className="text-muted text-sm">Nobody has written a guideline yet.</p> : <Words text={guideline} />}
      {ItemKind.options.map((kind) =>
        kindGuidelines[kind] ? (
          <div key={kind} className="flex flex-col gap-1">
            <h3 className="font-medium text-sm">{kindsWord[kind]}</h3>
            <Words text={kindGuidelines[kind]} />
          </div>
        ) : null,
      )}
    </Section>
  );
}

function Words({ text }: { text: string }) {
  return (
    <p dir="auto" className="max-w-reading whitespace-pre-wrap font-reading text-read">
      {text}
    </p>
  );
}
