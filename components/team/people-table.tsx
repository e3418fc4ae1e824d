import { formatCount, formatDuration, formatShare } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { GoldAccuracy, TeamMember } from "@/lib/schema/team";
import { SkillsField } from "./skills-field";

/** What each person has done, how they fare on gold items, and what they hold. */
export function PeopleTable({ project, people }: { project: string; people: readonly TeamMember[] }) {
  return (
    <Section title="People" isFramed description="Verdicts that stand; skips are left out.">
      <Table caption="What each person does">
        <thead>
          <Tr>
            <Th>Name</Th>
            <Th>Role</Th>
            <Th isNumber>Today</Th>
            <Th isNumber>7 days</Th>
            <Th isNumber>All</Th>
            <Th isNumber>Median time</Th>
            <Th>Right on gold</Th>
            <Th isNumber>On loan</Th>
            <Th isNumber>Returned</Th>
            <Th>Skills</Th>
          </Tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Tr key={person.id}>
              <Td className="font-medium">{person.name}</Td>
              <Td className="text-muted">{person.role}</Td>
              <Td isNumber>{formatCount(person.today)}</Td>
              <Td isNumber>{formatCount(person.week)}</Td>
              <Td isNumber>{formatCount(person.all)}</Td>
              <Td isNumber>{person.medianMs === null ? "–" : formatDuration(person.medianMs)}</Td>
              <Td className="whitespace-nowrap tabular-nums">{accuracyWords(person.gold)}</Td>
              <Td isNumber>{formatCount(person.open)}</Td>
              <Td isNumber>{formatCount(person.returned)}</Td>
              <Td>
                <SkillsField key={person.skills.join()} project={project} person={person} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** "92% (85–96%), n 60", or that there is not enough to tell. */
function accuracyWords(gold: GoldAccuracy): string {
  if (gold.value === null) return gold.n === 0 ? "no gold yet" : `not enough data, n ${gold.n}`;
  const [low, high] = gold.interval;
  return `${formatShare(gold.value)} (${formatShare(low)}–${formatShare(high)}), n ${formatCount(gold.n)}`;
}
