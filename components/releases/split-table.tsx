import { formatCount, formatShare } from "@/components/ui/number-format";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { type ReleaseCounts, Split } from "@/lib/schema/release";
import { RecordKind, recordKindTitles } from "@/lib/schema/release-record";

export function SplitTable({ counts }: { counts: ReleaseCounts }) {
  return (
    <div className="overflow-hidden rounded-md border border-line bg-raised">
      <Table caption="Rows by split and kind">
        <thead>
          <tr>
            <Th>Split</Th>
            <Th isNumber>Rows</Th>
            <Th isNumber>Share</Th>
            <Th isNumber>Seeds</Th>
            {RecordKind.options.map((kind) => (
              <Th key={kind} isNumber>
                {recordKindTitles[kind]}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Split.options.map((split) => {
            const { rows, families, byKind } = counts.bySplit[split];
            return (
              <Tr key={split}>
                <Td className="capitalize">{split}</Td>
                <Td isNumber>{formatCount(rows)}</Td>
                <Td isNumber>{formatShare(counts.rows === 0 ? 0 : rows / counts.rows)}</Td>
                <Td isNumber>{formatCount(families)}</Td>
                {RecordKind.options.map((kind) => (
                  <Td key={kind} isNumber>
                    {formatCount(byKind[kind])}
                  </Td>
                ))}
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}
