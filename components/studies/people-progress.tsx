import { formatCount } from "@/components/ui/number-format";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { StudyPerson } from "@/lib/schema/study-person";

/** How far everybody is who began: pairs judged, and texts answered about where people are asked about texts. */
export function PeopleProgress({ people, hasRubric }: { people: readonly StudyPerson[]; hasRubric: boolean }) {
  if (people.length === 0) return null;
  return (
    <Section title="People">
      <div className="overflow-hidden rounded-md border border-line bg-raised">
        <Table caption="People who began">
          <thead>
            <tr>
              <Th>Person</Th>
              <Th>Pairs judged</Th>
              {hasRubric ? <Th>Texts answered about</Th> : null}
            </tr>
          </thead>
          <tbody>
            {people.map(({ userId, name, turns, judged, texts, answered }) => (
              <Tr key={userId}>
                <Td className="min-w-32 max-w-80 break-words" dir="auto">
                  {name}
                </Td>
                <Td>
                  <Share label={`Pairs judged by ${name}`} done={judged} of={turns} />
                </Td>
                {hasRubric ? (
                  <Td>
                    <Share label={`Texts answered about by ${name}`} done={answered} of={texts} />
                  </Td>
                ) : null}
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
}

function Share({ label, done, of }: { label: string; done: number; of: number }) {
  if (of === 0) return <span className="text-muted">not begun</span>;
  const words = `${formatCount(done)} of ${formatCount(of)}`;
  return (
    <span className="flex items-center gap-2 whitespace-nowrap tabular-nums">
      <ProgressBar className="w-24" label={label} value={done} max={of} valueText={words} />
      {words}
    </span>
  );
}
