import { formatCount } from "@/components/ui/number-format";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { AgreementPart } from "@/lib/schema/agreement";
import { CoefficientCell } from "./coefficient-cell";

/** Agreement part by part: levels of instructions, categories of constraints. */
export function PartTable({ by, parts }: { by: string; parts: readonly AgreementPart[] }) {
  return (
    <Table caption={`Agreement by ${by}`}>
      <thead>
        <Tr>
          <Th className="capitalize">{by}</Th>
          <Th isNumber>Items</Th>
          <Th>Percent agreement</Th>
          <Th>Gwet’s AC1</Th>
          <Th>Krippendorff’s α, ordinal</Th>
        </Tr>
      </thead>
      <tbody>
        {parts.map(({ name, items, percent, ac1, alpha }) => (
          <Tr key={name}>
            <Th scope="row" className="text-ink">
              {name}
            </Th>
            <Td isNumber>{formatCount(items)}</Td>
            {[percent, ac1, alpha].map((estimate, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: three fixed columns
              <Td key={index}>
                <CoefficientCell estimate={estimate} />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
