import { Letters } from "@/components/ui/letters";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { AgreementPair } from "@/lib/schema/agreement";

interface PairMapProps {
  people: readonly string[];
  pairs: readonly AgreementPair[];
}

/** Everyone against everyone: the darker, the more often two say the same; the number stands in it. */
export function PairMap({ people, pairs }: PairMapProps) {
  const pairOf = (one: string, other: string) =>
    pairs.find(({ first, second }) => (first === one && second === other) || (first === other && second === one));
  return (
    <Table caption="Agreement of every two people" className="w-auto">
      <thead>
        <Tr>
          <Th>
            <span className="sr-only">Person</span>
          </Th>
          {people.map((name) => (
            <Th key={name} className="max-w-28 truncate text-center">
              <Letters text={name} />
            </Th>
          ))}
        </Tr>
      </thead>
      <tbody>
        {people.map((row) => (
          <Tr key={row}>
            <Th scope="row" className="max-w-40 truncate text-ink">
              <Letters text={row} />
            </Th>
            {people.map((column) => (
              <Cell key={column} pair={row === column ? undefined : pairOf(row, column)} />
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Cell({ pair }: { pair: AgreementPair | undefined }) {
  const value = pair?.agreement.value ?? null;
  if (!pair || value === null) return <Td className="text-center text-muted">–</Td>;
  const kappa = pair.kappa.value === null ? "no κ" : `κ ${pair.kappa.value.toFixed(2)}`;
  return (
    <Td className="p-0.5">
      <span
        title={`${pair.agreement.n} items both judged, ${kappa}`}
        className="flex min-w-16 flex-col items-center rounded-sm px-2 py-1 text-ink tabular-nums"
        style={{ backgroundColor: `color-mix(in oklab, var(--accent) ${Math.round(8 + 32 * value)}%, var(--surface))` }}
      >
        {(100 * value).toFixed(0)} %<span className="text-ink text-xs">n {pair.agreement.n}</span>
      </span>
    </Td>
  );
}
