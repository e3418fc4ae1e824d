"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";
import { promptsQuery } from "@/lib/client/prompts";
import { modelRoleName } from "./model-words";

/** What every stage says to its model, in the order of the pipeline. */
export function PromptList({ project }: { project: string }) {
  const { data } = useSuspenseQuery(promptsQuery(project));
  return (
    <Section
      title="Prompts"
      description="What each stage says to its model. Saving makes a new version; a run keeps the versions it was started with."
      isFramed
    >
      <Table caption="Prompts by stage">
        <thead>
          <Tr>
            <Th>Stage</Th>
            <Th>Asks</Th>
            <Th>Version</Th>
            <Th>Since</Th>
          </Tr>
        </thead>
        <tbody>
          {data.rows.map(({ stage, title, summary, role, newest }) => (
            <Tr key={stage}>
              <Td className="py-1.5">
                <Link
                  href={`/p/${project}/settings/prompts/${stage}`}
                  className="font-medium underline decoration-line-strong underline-offset-4"
                >
                  {title}
                </Link>
                <p className="min-w-64 max-w-prose text-muted text-xs">{summary}</p>
              </Td>
              <Td className="whitespace-nowrap">the {modelRoleName[role]}</Td>
              <Td className="whitespace-nowrap tabular-nums">
                {newest.version} {newest.isBuiltIn ? <Badge>built in</Badge> : <Badge tone="accent">edited</Badge>}
              </Td>
              <Td className="text-muted">
                <TimeAgo at={newest.createdAt} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
