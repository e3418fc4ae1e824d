import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { StudyReport } from "@/lib/schema/study-report";
import type { Block } from "@/lib/study/paper/block";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { type MadeLists, makeListedQueries, studyProtocol } from "@/lib/testing/factories/study";
import { createStudy } from "./draft";
import { freezeStudy } from "./freeze";
import { judgeTurn } from "./judge";
import { openStudyFile } from "./open-file";
import { withNote } from "./pdf";
import { readReport } from "./report";
import { readRows } from "./rows";
import { readWork } from "./work";

const test = useDatabase();
const hostile = 'As edited <img src=x onerror="alert(1)">';
let made: MadeLists;
let lead: Person;
let people: Person[];

beforeAll(async () => {
  made = await makeListedQueries(test.database, 41);
  lead = await makeMember(test.database, made.projectId, "lead", "Lea");
  people = [];
  for (const name of ["Ada", "Ben", "Cleo"]) people.push(await makeMember(test.database, made.projectId, "annotator", name));
});

async function frozen(part: Parameters<typeof studyProtocol>[0] = {}) {
  const id = randomUUID();
  const named = { id, name: `Study ${id}`, protocol: studyProtocol(part) };
  await createStudy(lead.ctx, { projectId: made.projectId, ...named });
  return { projectId: made.projectId, studyId: (await freezeStudy(lead.ctx, { projectId: made.projectId, studyId: id })).id };
}

/** Everyone judges everything; the edited list is the one that does not begin with "Keep it short." */
async function judgeAll(asked: { projectId: string; studyId: string }, by: readonly Person[], preferEdited: number, spentMs = 4_000) {
  const draw = seededRandom("judging");
  for (const { ctx } of by) {
    for (const turn of (await readWork(ctx, { ...asked, limit: 100 })).next) {
      const isEditedLeft = turn.left.constraints[0] !== "Keep it short.";
      const choice = draw() < 0.2 ? "tie" : draw() < preferEdited === isEditedLeft ? "left" : "right";
      await judgeTurn(ctx, { ...asked, turnId: turn.id, choice, reasons: [], spentMs, idempotencyKey: randomUUID() });
    }
  }
}

describe("A report as PDF", () => {
  it("says under its title that its font lacks letters, where it does", () => {
    const blocks = (name: string): Block[] => [
      { kind: "title", text: name, facts: [] },
      { kind: "heading", text: "People" },
    ];
    expect(withNote(blocks("Übersicht Ωμέγα Привет 1 → 2 ✓"))).toEqual(blocks("Übersicht Ωμέγα Привет 1 → 2 ✓"));
    const [title, note, heading] = withNote(blocks("研究"));
    expect([title, heading]).toEqual(blocks("研究"));
    expect(note).toMatchObject({ kind: "text", text: expect.stringContaining("The HTML of this report has them all.") });
  });
});

describe("A study's report", () => {
  it("counts what three people said, in names of arms, with repeats apart", async () => {
    const asked = await frozen();
    await judgeAll(asked, people, 0.8);
    const report = await readReport(lead.ctx, asked);
    expect(StudyReport.parse(report)).toEqual(report);
    expect(report.totals).toEqual({ judgements: 120, repeats: 12, excluded: 0, byJudges: 0, raters: 3, pairs: 40, queries: 40 });
    expect(report.answer.sentence).toMatch(/^People preferred As edited over As generated in \d+ % of 40 pairs/);
    expect(report.contrasts[0]?.people.flipRate.n).toBe(12);
    expect(report.contrasts[0]?.people.winRate.value).toBeGreaterThan(0.55);
    expect(report.agreement).toMatchObject({ raters: 3, pairs: 40 });
    expect(await readReport(lead.ctx, asked)).toEqual(report);
  });

  it("can be taken away as HTML, PDF and JSON, with nothing of a name executed", async () => {
    const arms = studyProtocol().arms.map((arm) => (arm.key === "edited" ? { ...arm, name: hostile } : arm));
    const asked = await frozen({ arms });
    await judgeAll(asked, people, 0.8);
    const html = (await openStudyFile(lead.ctx, { ...asked, file: "report.html" })).content.toString();
    expect(html).toContain("As edited &#60;img src=x onerror=&#34;alert(1)&#34;&#62;");
    expect(html).not.toMatch(/<img|<script|<a\b/i);
    const pdf = (await openStudyFile(lead.ctx, { ...asked, file: "report.pdf" })).content;
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.byteLength).toBeGreaterThan(10_000);
    const json: unknown = JSON.parse((await openStudyFile(lead.ctx, { ...asked, file: "report.json" })).content.toString());
    expect(json).toEqual(await readReport(lead.ctx, asked));
  });

  it("has its raw rows as CSV, a line for each judgement", async () => {
    const asked = await frozen();
    await judgeAll(asked, people.slice(0, 1), 0.8);
    const lines = (await openStudyFile(lead.ctx, { ...asked, file: "preferences.csv" })).content.toString().trim().split("\r\n");
    expect(lines).toHaveLength(45);
    expect(lines[0]).toContain("pair,query,category,level,firstArm,secondArm");
    expect(lines[1]).toContain(",model,edited,");
  });

  it("leaves out what the frozen rule leaves out, and says so", async () => {
    const asked = await frozen();
    await judgeAll(asked, people.slice(0, 2), 0.8);
    await judgeAll(asked, people.slice(2), 0.8, 200);
    const { exclusions, totals } = await readReport(lead.ctx, asked);
    expect(exclusions).toEqual([{ reason: "faster than 1.5 s", judgements: 44, raters: ["p3"] }]);
    expect(totals).toMatchObject({ judgements: 80, excluded: 44 });
    const { preferences } = await readRows(lead.ctx, asked);
    expect(preferences.filter(({ excluded }) => excluded !== "")).toHaveLength(44);
  });

  it("says in words that one annotator cannot agree with anybody, and that all ties tell no difference", async () => {
    const asked = await frozen({ annotatorsPerPair: 1 });
    for (const turn of (await readWork(lead.ctx, { ...asked, limit: 100 })).next) {
      await judgeTurn(lead.ctx, { ...asked, turnId: turn.id, choice: "tie", reasons: [], spentMs: 4_000, idempotencyKey: randomUUID() });
    }
    const { agreement, answer } = await readReport(lead.ctx, asked);
    expect(agreement.alpha.value).toBeNull();
    expect(answer.winRate).toMatchObject({ value: 0.5, n: 40 });
    expect(answer.sentence).toContain("how surely cannot be said");
  });

  it("is refused before the protocol is frozen, and to those who only judge", async () => {
    const id = randomUUID();
    await createStudy(lead.ctx, { projectId: made.projectId, id, name: `Draft ${id}`, protocol: studyProtocol() });
    await expect(readReport(lead.ctx, { projectId: made.projectId, studyId: id })).rejects.toMatchObject({ code: "conflict" });
    const [ada] = people;
    if (!ada) throw new Error("nobody judges");
    await expect(readReport(ada.ctx, { projectId: made.projectId, studyId: id })).rejects.toMatchObject({ code: "forbidden" });
  });
});
