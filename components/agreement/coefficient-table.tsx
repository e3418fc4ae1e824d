import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Coefficient } from "@/lib/schema/agreement";
import { CoefficientCell } from "./coefficient-cell";

/** Every coefficient, what it is good for, and its value with its interval or why there is none. */
export function CoefficientTable({ coefficients }: { coefficients: readonly Coefficient[] }) {
  return (
    <Table caption="Coefficients of agreement">
      <thead>
        <Tr>
          <Th>Coefficient</Th>
          <Th>Value, 95 % interval</Th>
          <Th className="max-md:hidden">Good for</Th>
        </Tr>
      </thead>
      <tbody>
        {coefficients.map(({ name, about, estimate, noInterval }) => (
          <Tr key={name}>
            <Th scope="row" className="whitespace-normal text-ink">
              {name}
            </Th>
            <Td>
              <CoefficientCell estimate={estimate} noInterval={noInterval} />
            </Td>
            <Td className="text-muted max-md:hidden">{about}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
