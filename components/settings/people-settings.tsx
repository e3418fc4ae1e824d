"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Table, Th, Tr } from "@/components/ui/table";
import { peopleQuery } from "@/lib/client/people";
import { Role } from "@/lib/schema/role";
import { AddPersonPanel } from "./add-person-panel";
import { PersonTableRow } from "./person-table-row";
import { roleWords } from "./role-words";

/** Everyone in the project and what they may do. */
export function PeopleSettings({ project, mayReset }: { project: string; mayReset: boolean }) {
  const { data } = useSuspenseQuery(peopleQuery(project));
  const [isAdding, setIsAdding] = useState(false);
  const add = (
    <Button tone="primary" onClick={() => setIsAdding(true)}>
      <UserPlus aria-hidden />
      Add a person
    </Button>
  );
  return (
    <div className="flex flex-col gap-8">
      <Section title="People" beside={<span className="text-muted text-sm tabular-nums">{data.rows.length}</span>} actions={add} isFramed>
        <Table caption="People of this project">
          <thead>
            <Tr>
              <Th>Name</Th>
              <Th>E-mail</Th>
              <Th>Role</Th>
              <Th>Since</Th>
              <Th>
                <span className="sr-only">Actions</span>
              </Th>
            </Tr>
          </thead>
          <tbody>
            {data.rows.map((person) => (
              <PersonTableRow key={person.id} project={project} person={person} mayReset={mayReset} />
            ))}
          </tbody>
        </Table>
      </Section>
      <Section title="What each role may do">
        <dl className="grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[7rem_1fr]">
          {Role.options.map((role) => (
            <div key={role} className="contents">
              <dt className="font-medium">{role}</dt>
              <dd className="text-muted">{roleWords[role]}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <AddPersonPanel project={project} isOpen={isAdding} onOpenChange={setIsAdding} />
    </div>
  );
}
