import Link from "next/link";
import { formatNoun } from "@/components/ui/number-format";
import { StatusShape } from "@/components/ui/status-shape";
import type { Coverage } from "@/lib/schema/coverage";

interface LackingProps {
  unused: Coverage["unused"];
  levels: Coverage["levelsWithoutTypes"];
}

/** Levels without a constraint that code can check, and kinds nobody asks for, by category. */
export function Lacking({ unused, levels }: LackingProps) {
  const categories = [...new Set(unused.map(({ category }) => category))].sort((one, other) => one.localeCompare(other));
  return (
    <div className="flex flex-col gap-3 text-sm">
      {levels.length > 0 ? (
        <p className="flex items-center gap-2">
          <StatusShape kind="conflict" />
          No constraint that code can check at {levels.map((level) => `level ${level}`).join(", ")}.
        </p>
      ) : null}
      <p className="text-muted">
        {unused.length === 0
          ? "Every kind that code can check is used."
          : `${formatNoun(unused.length, "kind")} that code can check, and nobody asks for:`}{" "}
        <Link href="/verifiers" className="underline underline-offset-2 hover:text-ink">
          all kinds
        </Link>
      </p>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
        {categories.map((category) => (
          <div key={category} className="contents">
            <dt className="font-medium">{category}</dt>
            <dd className="text-muted">
              {unused
                .filter((each) => each.category === category)
                .map(({ title }) => title)
                .join(" · ")}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
