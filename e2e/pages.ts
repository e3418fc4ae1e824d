import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { pages } from "@/lib/http/pages";
import { freezeStudy, makeStudy, rewordLists } from "./study";

export const demo = "demo-everyday-questions";
const api = `/api/v1/projects/${demo}`;
const Rows = z.object({ rows: z.array(z.looseObject({ id: z.string().optional(), number: z.number().optional() })).min(1) });
const Chains = z.object({ rows: z.array(z.looseObject({ queryId: z.string() })).min(1) });

/** Pages that show one number's rows need to be told which. */
const questions: Readonly<Record<string, string>> = { "p/[project]/runs/[run]/rows/page.tsx": "?stage=instruction_filter&status=dropped" };

/** The address of every page of the app, its parameters filled from the demo. */
export async function everyPage(request: APIRequestContext): Promise<string[]> {
  const first = async (path: string) => Rows.parse(await (await request.get(`${api}${path}`)).json()).rows[0];
  const [run, release, instruction, seedImport] = await Promise.all(["/runs", "/releases", "/instructions", "/seed-imports"].map(first));
  const [chain] = Chains.parse(await (await request.get(`${api}/chains`)).json()).rows;
  const studies = await twoStudies(request);
  const values: Record<string, string | undefined> = {
    project: demo,
    run: String(run?.number),
    release: release?.id,
    instruction: instruction?.id,
    id: instruction?.id,
    import: seedImport?.id,
    queryId: chain?.queryId,
    query: chain?.queryId,
    stage: "recombine",
    study: studies.frozen,
  };
  const paths = Object.keys(pages).map((file) => {
    const path = `/${file.replace(/\/?page\.tsx$/, "")}${questions[file] ?? ""}`;
    return path.replaceAll(/\[(\w+)\]/g, (_all, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the page ${file} has a parameter ${name} that e2e/pages.ts does not know`);
      return value;
    });
  });
  return [...paths, `/p/${demo}/studies/${studies.draft}`];
}

/** The demo has no study: one that can be judged, and one that is still planned, whose page is another one. */
async function twoStudies(request: APIRequestContext): Promise<{ frozen: string; draft: string }> {
  await rewordLists(request, api, 2);
  const [study, draft] = [await makeStudy(request, api, `Judged ${Date.now()}`), await makeStudy(request, api, `Planned ${Date.now()}`)];
  const { id } = await freezeStudy(request, api, study.id);
  return { frozen: id, draft: draft.id };
}
