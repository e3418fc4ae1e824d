import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { ConstraintsPart } from "@/lib/schema/part";
import { Protocol } from "@/lib/schema/study";
import { StudyView } from "@/lib/schema/study-view";
import { origin } from "./settings";

const headers = { origin };
const Lists = z.object({ rows: z.array(ConstraintsPart), next: z.string().nullable() });

/** Rewords the first constraint of so many lists of the project's queue, the last ones of it, as people do. */
export async function rewordLists(request: APIRequestContext, api: string, count: number): Promise<void> {
  for (const { queryId, constraints, version } of (await queuedLists(request, api)).slice(-count)) {
    const [first] = constraints;
    if (!first) continue;
    const data = { version, text: `${first.text.replace(/[.!]+$/, "")}, and say so in the first line` };
    const kept = await request.put(`${api}/queries/${queryId}/constraints/${first.id}/text`, { data, headers });
    if (!kept.ok()) throw new Error(`the list of query ${queryId} was not reworded: ${kept.status()} ${await kept.text()}`);
  }
}

async function queuedLists(request: APIRequestContext, api: string): Promise<ConstraintsPart[]> {
  const lists: ConstraintsPart[] = [];
  for (let next: string | null = "0"; next !== null; ) {
    const page = Lists.parse(await (await request.get(`${api}/parts/constraints/queue?limit=50&after=${next}`)).json());
    lists.push(...page.rows);
    next = page.next;
  }
  return lists;
}

/** A protocol that compares the lists of the project's first run with what people made of them. */
export function editingProtocol(part: Partial<Protocol> = {}): Protocol {
  return Protocol.parse({
    ...{ hypothesis: "People prefer the lists that people edited.", unit: "constraint_list", strata: {}, stop: {}, exclusion: {} },
    arms: [
      { key: "model-1", name: "As generated", source: { kind: "model", run: 1 } },
      { key: "edited-1", name: "As edited", source: { kind: "edited", run: 1 } },
    ],
    ...{ queries: 60, seed: "tests", leastPairs: 1, rubric: ["valid"], reasons: ["Clearer", "Easier to check"] },
    question: "Which list would you rather give to a model together with this query?",
    anchors: { better: "You would rather use this one.", tie: "Either would do.", bothBad: "You would use neither." },
    ...part,
  });
}

export async function makeStudy(request: APIRequestContext, api: string, name: string, part: Partial<Protocol> = {}): Promise<StudyView> {
  const data = { id: randomUUID(), name, protocol: editingProtocol(part) };
  return StudyView.parse(await (await request.post(`${api}/studies`, { data, headers })).json());
}

export async function freezeStudy(request: APIRequestContext, api: string, id: string): Promise<StudyView> {
  return StudyView.parse(await (await request.post(`${api}/studies/${id}/freeze`, { headers })).json());
}
