import { formatCount } from "@/components/ui/number-format";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { FilterAudit } from "@/lib/schema/filter-audit";

type Side = FilterAudit["kept"];

/** What the model said by what people say; what nobody looked at stands in a column of its own. */
export function ConfusionTable({ title, kept, dropped }: { title: string; kept: Side; dropped: Side }) {
  return (
    <Table caption={`${title}: the model against people`}>
      <thead>
        <Tr>
          <Th>The model</Th>
          <Th isNumber>People keep</Th>
          <Th isNumber>People drop</Th>
          <Th isNumber>Not said</Th>
          <Th isNumber>All</Th>
        </Tr>
      </thead>
      <tbody>
        <Line said="kept" side={kept} />
        <Line said="dropped" side={dropped} />
      </tbody>
    </Table>
  );
}

function Line({ said, side: { all, keep, drop } }: { said: string; side: Side }) {
  return (
    <Tr>
      <Th scope="row">{said}</Th>
      {[keep, drop, all - keep - drop, all].map((count, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: four fixed columns
        <Td key={index} isNumber>
          {formatCount(count)}
        </Td>
      ))}
    </Tr>
  );
}
