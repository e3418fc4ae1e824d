import { Letters } from "@/components/ui/letters";
import { formatCount } from "@/components/ui/number-format";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { AgreementReport } from "@/lib/schema/agreement";

/** What Dawid and Skene's model makes of each person: a reckoning from agreement alone, not a test against the truth. */
export function AnnotatorTable({ model }: { model: AgreementReport["model"] }) {
  if (model.because !== null) return <p className="text-muted text-sm">No value: {model.because}.</p>;
  return (
    <div className="flex flex-col gap-2">
      <Table caption="People by Dawid and Skene’s model">
        <thead>
          <Tr>
            <Th>Person</Th>
            <Th isNumber>Shared items</Th>
            <Th isNumber>Right, by the model</Th>
          </Tr>
        </thead>
        <tbody>
          {model.annotators.map(({ name, judged, accuracy }) => (
            <Tr key={name}>
              <Th scope="row" className="text-ink">
                <Letters text={name} />
              </Th>
              <Td isNumber>{formatCount(judged)}</Td>
              <Td isNumber>{accuracy === null ? "–" : `${(100 * accuracy).toFixed(1)} %`}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <p className="max-w-reading text-muted text-xs">
        The model (Dawid and Skene, 1979) takes what most people say, weighed by how reliable each seems, for the truth. People who err
        alike look right to it: gold items tell more.
      </p>
    </div>
  );
}
