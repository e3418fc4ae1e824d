import { formatCount } from "@/components/ui/number-format";
import { Table, Td, Th, Tr } from "@/components/ui/table";

const mostShown = 12;

/** Names by how often they occur, the most frequent first. */
export function CountList({ title, counts, unit }: { title: string; counts: Readonly<Record<string, number>>; unit: string }) {
  const rows = Object.entries(counts).sort(([one, times], [other, more]) => more - times || one.localeCompare(other));
  const rest = rows.slice(mostShown).reduce((sum, [, times]) => sum + times, 0);
  return (
    <div className="self-start overflow-hidden rounded-md border border-line bg-raised">
      <Table caption={title}>
        <thead>
          <tr>
            <Th>{title}</Th>
            <Th isNumber>{unit}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map(([name, times]) => (
            <Tr key={name}>
              <Td className="max-w-56 truncate" title={name}>
                {name || "(none given)"}
              </Td>
              <Td isNumber>{formatCount(times)}</Td>
            </Tr>
          ))}
          {rest > 0 ? (
            <Tr>
              <Td className="text-muted">{rows.length - mostShown} more</Td>
              <Td isNumber>{formatCount(rest)}</Td>
            </Tr>
          ) : null}
        </tbody>
      </Table>
    </div>
  );
}
