import { Letters } from "@/components/ui/letters";
import { formatNoun, formatShare } from "@/components/ui/number-format";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { NearPhrasing } from "@/lib/schema/coverage";

/** Pairs of wordings that say nearly the same, the most alike first. */
export function NearPhrasings({ pairs }: { pairs: readonly NearPhrasing[] }) {
  if (pairs.length === 0) return <p className="text-muted text-sm">No two wordings are nearly the same.</p>;
  return (
    <Table caption="Wordings that are nearly the same">
      <thead>
        <tr>
          <Th>One</Th>
          <Th>Other</Th>
          <Th isNumber>Alike</Th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ one, other, similarity }) => (
          <Tr key={`${one.text} ${other.text}`}>
            <Wording {...one} />
            <Wording {...other} />
            <Td isNumber>{formatShare(similarity)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Wording({ text, uses }: { text: string; uses: number }) {
  return (
    <Td className="min-w-40 align-top">
      <span dir="auto" className="block break-words">
        <Letters text={text} />
      </span>
      <span className="text-muted text-xs">{formatNoun(uses, "use")}</span>
    </Td>
  );
}
