import { describe, expect, it } from "vitest";
import { codeMark } from "@/lib/pipeline/study/code-mark";
import type { Protocol } from "@/lib/schema/study";
import { useDatabase } from "@/lib/testing/database";
import { useStudyDesk } from "@/lib/testing/factories/study-desk";
import { openStudyFile } from "./open-file";
import { readStudy } from "./read";
import { readPaper, readReport } from "./report";
import { readRows } from "./rows";
import { startDownstream } from "./start-downstream";
import { workDownstream } from "./work-downstream";

const test = useDatabase();
const protocol: Partial<Protocol> = { queries: 6, leastPairs: 2, unit: "instruction", strata: { categories: [], levels: [2, 4] } };
const desk = useStudyDesk(test, { queries: 8, protocol });
const { at, prepared, worker } = desk;
const never = new AbortController().signal;
const work = (studyId: string, signal = never) => workDownstream(worker(), at(studyId), signal);
const progress = async (studyId: string) => (await readStudy(desk.lead.ctx, at(studyId))).downstream;
const judged = () => desk.calls("judge");
const served = (role: "judge" | "generator", baseUrl: string) => desk.served(baseUrl, role);
const kept = (studyId: string) =>
  test.database.prisma.studyProbe.findMany({
    where: { studyId },
    include: { answer: true },
    orderBy: (["textId", "level", "position", "answerTextId", "answerLevel"] as const).map((column) => ({ [column]: "asc" })),
  });
type Kept = Awaited<ReturnType<typeof kept>>[number];
// The rehearsal judge misquotes now and then: such a verdict is void, and its probe failed.
const isAnswered = ({ fulfilment }: Kept) => fulfilment !== null;
const isOpen = ({ fulfilment, problem }: Kept) => fulfilment === null && problem === "";
const placeOf = ({ textId, level, position, answerTextId, answerLevel }: Kept) => [textId, level, position, answerTextId, answerLevel];

describe("The judge, measured on what code knows", () => {
  it("is put to kept and violated constraints, planted ones on answers of the same query, each with the truth that code tells", async () => {
    const id = await prepared();
    await startDownstream(desk.lead.ctx, at(id));
    await work(id);
    const probes = await kept(id);
    expect(new Set(probes.map(({ truth }) => truth))).toEqual(new Set(["yes", "no"]));
    expect(new Set(probes.map(({ category }) => category)).size).toBeGreaterThan(2);
    for (const { constraint, truth, answer } of probes)
      expect(codeMark(answer.text ?? "", constraint)).toMatchObject({ by: "code", fulfilment: truth });
    const planted = probes.filter(({ isPlanted }) => isPlanted);
    expect(planted.length).toBeGreaterThan(0);
    const texts = await test.database.prisma.studyText.findMany({ where: { studyId: id }, select: { id: true, queryId: true } });
    const queryOf = new Map(texts.map((text) => [text.id, text.queryId]));
    for (const { textId, level, answerTextId, answerLevel } of planted) {
      expect(queryOf.get(answerTextId)).toBe(queryOf.get(textId));
      expect([answerTextId, answerLevel]).not.toEqual([textId, level]);
    }
    const answered = probes.filter(({ fulfilment }) => fulfilment !== null);
    expect(answered.length).toBeGreaterThan(0.8 * probes.length);
    expect(await progress(id)).toMatchObject({ probes: probes.length, probed: answered.length, open: 0 });
    expect(answered.every(({ model, isRehearsal, costMicroUsd }) => model && isRehearsal && Number(costMicroUsd) > 0)).toBe(true);
  });

  it("is asked in the words in which it marks: nothing tells a probe", async () => {
    const id = await prepared();
    await startDownstream(desk.lead.ctx, at(id));
    await work(id);
    const calls = await test.database.prisma.modelCall.findMany({ where: { projectId: desk.made.projectId, stage: "judge" } });
    const words = JSON.stringify(calls, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    expect(words).not.toMatch(/probe|plant(ed|s\b)|measur/i);
    expect(calls.length).toBeGreaterThan((await kept(id)).length);
  });

  it("is asked once: of what was answered nothing is drawn and nothing asked again", async () => {
    const id = await prepared();
    await startDownstream(desk.lead.ctx, at(id));
    await Promise.all([work(id), work(id)]);
    const [before, calls] = [await kept(id), await judged()];
    await work(id);
    expect([await kept(id), await judged()]).toEqual([before, calls]);
    await startDownstream(desk.lead.ctx, at(id));
    await work(id);
    expect((await kept(id)).map(placeOf)).toEqual(before.map(placeOf));
    expect(await kept(id)).toEqual(expect.arrayContaining(before.filter(isAnswered)));
  });

  it("keeps what fails with its reason, and asks it again on request", async () => {
    const id = await prepared();
    await served("judge", `rehearsal://local?faults=0.5&kinds=refusal&seed=${id}`);
    await startDownstream(desk.lead.ctx, at(id));
    await work(id);
    const half = await kept(id);
    const failed = half.filter(({ problem }) => problem !== "");
    expect(failed.length).toBeGreaterThan(0.2 * half.length);
    expect(failed.map(({ problem }) => problem)).toContainEqual(expect.stringContaining("the model refused"));
    const view = await progress(id);
    expect(view).toMatchObject({ probes: half.length, probed: half.length - failed.length, open: 0 });
    expect(view?.failed).toBeGreaterThan(failed.length);
    expect((await readRows(desk.lead.ctx, at(id))).probes).toHaveLength(half.length - failed.length);
    await served("judge", "rehearsal://local");
    await startDownstream(desk.lead.ctx, at(id));
    await work(id);
    const whole = await kept(id);
    expect(whole.filter(({ rounds }) => rounds === 2).map(placeOf)).toEqual(failed.map(placeOf));
    expect(whole.filter(isAnswered).length).toBeGreaterThan(0.8 * half.length);
    expect(whole).toEqual(expect.arrayContaining(half.filter(isAnswered)));
  });

  it("goes on with what is left after a restart, and asks nothing twice", async () => {
    const id = await prepared();
    await startDownstream(desk.lead.ctx, at(id));
    await served("judge", "rehearsal://local?latency=30");
    await test.database.prisma.modelConnection.updateMany({ where: { projectId: desk.made.projectId }, data: { concurrency: 2 } });
    const stopping = new AbortController();
    const stopped = work(id, stopping.signal);
    await expect.poll(async () => (await progress(id))?.probed, { timeout: 30_000, interval: 20 }).toBeGreaterThan(2);
    stopping.abort(new Error("the worker stops"));
    await expect(stopped).rejects.toThrow("the worker stops");
    const half = await kept(id);
    expect(half.filter(isOpen).length).toBeGreaterThan(0);
    await work(id);
    const whole = await kept(id);
    expect(whole.map(placeOf)).toEqual(half.map(placeOf));
    expect(whole.filter(isOpen)).toEqual([]);
    expect(whole).toEqual(expect.arrayContaining(half.filter(isAnswered)));
  });

  it("stands in the rows, the report and on paper, and the rows are a file of their own", async () => {
    const id = await prepared();
    await startDownstream(desk.lead.ctx, at(id));
    await work(id);
    const { probes, downstream } = await readRows(desk.lead.ctx, at(id));
    const [judge] = (await readReport(desk.lead.ctx, at(id))).probedJudges;
    expect(judge).toMatchObject({ judge: probes[0]?.judge, violated: probes.filter(({ truth }) => truth === "no").length });
    expect(new Set(downstream.flatMap((row) => row.judge ?? []))).toEqual(new Set([judge?.judge]));
    expect(judge?.specificity.value).toBeGreaterThan(0.5);
    expect(judge?.arms.map(({ arm, apparent }) => [arm, apparent.n])).toEqual(
      ["model", "edited"].map((arm) => [arm, downstream.filter((row) => row.arm === arm && row.by === "judge").length]),
    );
    const { content } = await openStudyFile(desk.lead.ctx, { ...at(id), file: "probes.csv" });
    expect(content.toString().trim().split("\r\n").length).toBeGreaterThan(probes.length);
    const { blocks } = await readPaper(desk.lead.ctx, at(id));
    expect(blocks).toContainEqual({ kind: "heading", text: `The judge on planted violations: ${judge?.judge}` });
    expect(JSON.stringify(blocks)).toContain("Marked by the rehearsal model");
  });
});
