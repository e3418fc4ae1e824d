"use client";
import { useQuery } from "@tanstack/react-query";
import { adjudicationCase } from "@/lib/client/adjudication";
import { GoldBox } from "./gold-box";

/** Whether an instruction is gold, for leads who came to look at it. Nothing until that is known. */
export function GoldOf({ project, id }: { project: string; id: string }) {
  const { data } = useQuery(adjudicationCase(project, id));
  return data ? <GoldBox project={project} id={id} gold={data.gold} /> : null;
}
