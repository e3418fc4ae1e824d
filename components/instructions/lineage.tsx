import Link from "next/link";
import { formatUsd } from "@/components/ui/number-format";
import type { InstructionDetail } from "@/lib/schema/instruction-detail";

/** Where each text came from: model, prompt version, cost; and the instruction it was made from or that was made of it. */
export function Lineage({ detail, project }: { detail: InstructionDetail; project: string }) {
  const { origins, parentId, variantIds } = detail;
  const link = (id: string, words: string) => (
    <Link key={id} href={`/p/${project}/instructions/${id}`} className="text-sm underline underline-offset-2">
      {words}
    </Link>
  );
  return (
    <section className="flex flex-col gap-1.5">
      <h2 className="font-medium text-muted text-xs">Lineage</h2>
      {parentId === null ? null : link(parentId, "Made from this instruction")}
      {variantIds.map((id, index) => link(id, `Format-and-number variant ${index + 1}`))}
      {origins.length === 0 ? <p className="text-muted text-sm">No model call is recorded for these texts.</p> : null}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
        {origins.map(({ of, model, promptVersion, costMicroUsd, isRehearsal }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of the pipeline is the identity
          <div key={index} className="contents">
            <dt className="text-muted">{of}</dt>
            <dd className="min-w-0 break-words">
              <span className="font-mono text-xs">{model}</span>
              {promptVersion === null ? null : <span className="text-muted"> · prompt v{promptVersion}</span>}
              <span className="text-muted tabular-nums"> · {formatUsd(costMicroUsd)}</span>
              {isRehearsal ? <span className="text-muted"> · rehearsal</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
