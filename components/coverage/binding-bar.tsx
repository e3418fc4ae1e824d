import { formatCount, formatShare } from "@/components/ui/number-format";
import { Stat } from "@/components/ui/stat";
import type { Coverage } from "@/lib/schema/coverage";

const states = [
  { key: "bound", label: "Checked by code" },
  { key: "judged", label: "Left to people and judges" },
  { key: "topic", label: "Mere topics, nobody can tell" },
  { key: "unbound", label: "Not looked at yet" },
] as const satisfies readonly { key: keyof Coverage["constraints"]; label: string }[];

/** How the keeping of the set's constraints can be told. */
export function BindingBar({ constraints }: { constraints: Coverage["constraints"] }) {
  const all = states.reduce((sum, { key }) => sum + constraints[key], 0);
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-4">
      {states.map(({ key, label }) => (
        <Stat
          key={key}
          label={label}
          value={formatCount(constraints[key])}
          detail={all === 0 ? "of no constraint" : `${formatShare(constraints[key] / all)} of ${formatCount(all)} constraints`}
        />
      ))}
    </dl>
  );
}
