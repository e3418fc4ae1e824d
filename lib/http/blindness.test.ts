import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { clusteredMean } from "@/lib/agreement/comparisons/clustered-mean";
import { StudyView, StudyWork } from "@/lib/schema/study-view";
import { apiOf } from "@/lib/testing/api-client";
import { useDatabase } from "@/lib/testing/database";
import { makeAlikeLists } from "@/lib/testing/factories/alike-lists";
import { makeMember } from "@/lib/testing/factories/people";
import { studyProtocol } from "@/lib/testing/factories/study";
import { featuresOf, guessedSides, type LoggedTurn } from "@/lib/testing/guess-side";

const test = useDatabase();
const people = 4;
const pairs = 454;
let base: string;
let api: ReturnType<typeof apiOf>;
let truth: Map<string, { left: string; userId: string; pairId: string }>;
let logged: LoggedTurn[];
let everything: string;

/** Four people judge some 500 turns each through the real HTTP app, and every byte they get is kept. */
beforeAll(async () => {
  const { projectId, slug } = await makeAlikeLists(test.database, pairs);
  api = apiOf(test.database);
  const lead = await api.signIn((await makeMember(test.database, projectId, "lead")).email);
  const protocol = studyProtocol({ queries: pairs, annotatorsPerPair: people });
  const id = randomUUID();
  await api.send(`/projects/${slug}/studies`, { method: "POST", body: { id, name: "Blind", protocol }, headers: { cookie: lead } });
  const frozen = await api.send(`/projects/${slug}/studies/${id}/freeze`, { method: "POST", headers: { cookie: lead } });
  expect(StudyView.parse(await frozen.json())).toMatchObject({ state: "open", pairs });
  base = `/projects/${slug}/studies/${id}`;
  const bytes: string[] = [];
  logged = [];
  const cookies: string[] = [];
  for (let person = 0; person < people; person += 1)
    cookies.push(await api.signIn((await makeMember(test.database, projectId, "annotator")).email));
  for (const session of await Promise.all(cookies.map((cookie) => wholeSession(cookie, bytes)))) logged.push(...session);
  everything = bytes.join("\n");
  const turns = await test.database.prisma.studyTurn.findMany({
    where: { studyId: id },
    select: { id: true, left: true, userId: true, pairId: true },
  });
  truth = new Map(turns.map((turn) => [turn.id, turn]));
}, 240_000);

async function wholeSession(cookie: string, bytes: string[]): Promise<LoggedTurn[]> {
  const seen: LoggedTurn[] = [];
  for (;;) {
    const began = performance.now();
    const answer = await api.send(`${base}/work?limit=20`, { headers: { cookie } });
    const body = await answer.text();
    const answeredMs = performance.now() - began;
    const headers = headersOf(answer);
    bytes.push(headers, body);
    const { next } = StudyWork.parse(JSON.parse(body));
    if (next.length === 0) return seen;
    for (const [placeInAnswer, turn] of next.entries()) {
      const sent = performance.now();
      const given = { idempotencyKey: randomUUID(), turnId: turn.id, choice: "tie", reasons: [], spentMs: 3_000 };
      const kept = await api.send(`${base}/judgements`, { method: "POST", body: given, headers: { cookie } });
      const judgedBody = await kept.text();
      const judgedMs = performance.now() - sent;
      bytes.push(headersOf(kept), judgedBody);
      const parts = { bytes: JSON.stringify(turn), left: JSON.stringify(turn.left), right: JSON.stringify(turn.right) };
      const whole = { bodyBytes: body.length, headers: headers + headersOf(kept), answeredMs, judgedMs, judgedBody };
      seen.push({ id: turn.id, place: seen.length, placeInAnswer, ...parts, ...whole });
    }
  }
}

function headersOf({ headers }: Response): string {
  return [...headers].map(([name, value]) => `${name}: ${value}`).join("\n");
}

const labelled = (mark: (turn: LoggedTurn) => LoggedTurn = (turn) => turn) =>
  logged.map((turn) => {
    const of = truth.get(turn.id);
    return { pair: of?.pairId ?? "", features: featuresOf(mark(turn)), isFirstLeft: of?.left === "first" };
  });

const mean = (guesses: readonly { value: number }[]) => guesses.reduce((sum, { value }) => sum + value, 0) / guesses.length;

describe("A blind session over HTTP", () => {
  it("has the first arm left as often as right, for each person but for one at most", () => {
    expect(logged.length).toBeGreaterThanOrEqual(1_996);
    const sides = [...truth.values()];
    for (const person of new Set(sides.map(({ userId }) => userId))) {
      const own = sides.filter(({ userId }) => userId === person);
      expect(Math.abs(2 * own.filter(({ left }) => left === "first").length - own.length)).toBeLessThanOrEqual(1);
    }
  });

  it("gives a classifier trained on every byte of it no better than a coin's chance at 2,000 turns", () => {
    // Whatever it guesses of a pair it guesses of all its turns: the interval is of pairs.
    const { interval } = clusteredMean(guessedSides(labelled())) as { interval: readonly [number, number] };
    expect(interval[0]).toBeLessThanOrEqual(0.5);
    expect(interval[1]).toBeGreaterThanOrEqual(0.5);
  }, 60_000);

  it("would be seen through if the id, the size or the words gave only a hint: the classifier is no straw man", () => {
    const isFirst = (turn: LoggedTurn) => truth.get(turn.id)?.left === "first";
    const hints: ((turn: LoggedTurn) => LoggedTurn)[] = [
      (turn) => ({ ...turn, id: turn.id.replace(/^./, isFirst(turn) ? "2" : "c") }),
      (turn) => ({ ...turn, bytes: turn.bytes + (isFirst(turn) ? " ".repeat(30) : "") }),
      (turn) => ({ ...turn, left: turn.left + (isFirst(turn) ? " please" : ""), right: turn.right + (isFirst(turn) ? "" : " please") }),
      (turn) => ({ ...turn, judgedMs: turn.judgedMs * (isFirst(turn) ? 1.5 : 1) }),
    ];
    for (const hint of hints) expect(mean(guessedSides(labelled(hint)))).toBeGreaterThan(0.55);
  }, 120_000);

  it("names neither arms, pairs, texts, repeats nor the protocol in any byte", async () => {
    const texts = await test.database.prisma.studyText.findMany({ select: { id: true, queryId: true } });
    const drawn = await test.database.prisma.studyPair.findMany({ select: { id: true } });
    const secrets = [...texts.flatMap(({ id, queryId }) => [id, queryId]), ...drawn.map(({ id }) => id)];
    expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
    expect(everything).not.toMatch(/as generated|as edited|"(arm|source|isRepeat|pairId|firstId|contrast|hash|seed)"/i);
  });
});
