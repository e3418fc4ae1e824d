import { formatCount } from "@/components/ui/number-format";
import { Stat } from "@/components/ui/stat";
import type { SeedImportRow } from "@/lib/schema/seed-import";
import { removedRows } from "./import-words";

/** The import's account: what was read is what is in the other figures. */
export function ImportFigures({ row }: { row: SeedImportRow }) {
  const { counts } = row;
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3">
      <Stat label="Read" value={formatCount(counts.read)} detail="rows, the sum of the rest" />
      <Stat label="Kept" value={formatCount(counts.kept)} />
      <Stat label="Removed by rules" value={formatCount(removedRows(row))} />
      <Stat label="Exact duplicates" value={formatCount(counts.duplicates)} />
      <Stat
        label="There already"
        value={formatCount(counts.alreadyThere)}
        detail={counts.restored > 0 ? `${formatCount(counts.restored)} of them taken back in` : "from this very file"}
      />
      <Stat label="Bad" value={formatCount(counts.bad)} />
    </dl>
  );
}
