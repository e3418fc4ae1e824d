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
const mirrored = 227;

interface Attack {
  studyId: string;
  logged: LoggedTurn[];
  /** every byte of all sessions */
  everything: string;
  truth: Map<string, { isFirstLeft: boolean; userId: string; mirrored: string }>;
}

let attack: Attack;

/** Four people judge some 500 turns each through the real HTTP app, and every byte they get is kept. */
async function attacked(): Promise<Attack> {
  const { projectId, slug, mirrors } = await makeAlikeLists(test.database, mirrored);
  const api = apiOf(test.database);
  const lead = await api.signIn((await makeMember(test.database, projectId, "lead")).email);
  const protocol = studyProtocol({ queries: 2 * mirrored, annotatorsPerPair: people });
  const studyId = randomUUID();
  const base = `/projects/${slug}/studies/${studyId}`;
  const headers = { cookie: lead };
  await api.send(`/projects/${slug}/studies`, { method: "POST", body: { id: studyId, name: "Blind", protocol }, headers });
  const frozen = await api.send(`${base}/freeze`, { method: "POST", headers });
  expect(StudyView.parse(await frozen.json())).toMatchObject({ state: "open", pairs: 2 * mirrored });
  const cookies: string[] = [];
  for (let person = 0; person < people; person += 1)
    cookies.push(await api.signIn((await makeMember(test.database, projectId, "annotator")).email));
  const bytes: string[] = [];
  const sessions = await Promise.all(cookies.map((cookie) => wholeSession({ api, base, cookie, bytes })));
  return { studyId, logged: sessions.flat(), everything: bytes.join("\n"), truth: await truthOf(studyId, mirrors) };
}

async function truthOf(studyId: string, mirrors: ReadonlyMap<string, string>): Promise<Attack["truth"]> {
  const turns = await test.database.prisma.studyTurn.findMany({
    where: { studyId },
    select: { id: true, left: true, userId: true, pair: { select: { first: { select: { queryId: true } } } } },
  });
  return new Map(
    turns.map(({ id, left, userId, pair }) => [
      id,
      { isFirstLeft: left === "first", userId, mirrored: mirrors.get(pair.first.queryId) ?? "" },
    ]),
  );
}

beforeAll(async () => {
  attack = await attacked();
}, 240_000);

interface Session {
  api: ReturnType<typeof apiOf>;
  base: string;
  cookie: string;
  bytes: string[];
}

async function wholeSession({ api, base, cookie, bytes }: Session): Promise<LoggedTurn[]> {
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

/** A pair and its mirror are held back together: what their words say of a side cancels out. */
function labelled({ logged, truth }: Attack, mark: (turn: LoggedTurn) => LoggedTurn = (turn) => turn) {
  return logged.map((turn) => {
    const of = truth.get(turn.id);
    return { pair: of?.mirrored ?? "", features: featuresOf(mark(turn)), isFirstLeft: of?.isFirstLeft === true };
  });
}

const mean = (guesses: readonly { value: number }[]) => guesses.reduce((sum, { value }) => sum + value, 0) / guesses.length;

/** Whether the 95 % interval of right guesses contains one half; whatever is guessed of a pair is guessed of all its turns. */
function isBlind(of: Attack): boolean {
  const found = clusteredMean(guessedSides(labelled(of)));
  if (found.value === null || !found.interval) return false;
  const [low, high] = found.interval;
  return low <= 0.5 && high >= 0.5;
}

describe("A blind session over HTTP", () => {
  it("has the first arm left as often as right, for each person but for one at most", () => {
    expect(attack.logged.length).toBeGreaterThanOrEqual(1_996);
    const turns = [...attack.truth.values()];
    for (const person of new Set(turns.map(({ userId }) => userId))) {
      const own = turns.filter(({ userId }) => userId === person);
      expect(Math.abs(2 * own.filter(({ isFirstLeft }) => isFirstLeft).length - own.length)).toBeLessThanOrEqual(1);
    }
  });

  // One interval in twenty misses by chance: where it does, everything is drawn anew, and a leak would miss again.
  it("gives a classifier trained on every byte of it no better than a coin's chance at 2,000 turns", async () => {
    expect(isBlind(attack) || isBlind(await attacked())).toBe(true);
  }, 240_000);

  it("would be seen through if the id, the size or the words gave only a hint: the classifier is no straw man", () => {
    const isFirst = (turn: LoggedTurn) => attack.truth.get(turn.id)?.isFirstLeft === true;
    const hints: ((turn: LoggedTurn) => LoggedTurn)[] = [
      (turn) => ({ ...turn, id: turn.id.replace(/^./, isFirst(turn) ? "2" : "c") }),
      (turn) => ({ ...turn, bytes: turn.bytes + (isFirst(turn) ? " ".repeat(30) : "") }),
      (turn) => ({ ...turn, left: turn.left + (isFirst(turn) ? " please" : ""), right: turn.right + (isFirst(turn) ? "" : " please") }),
      (turn) => ({ ...turn, judgedMs: turn.judgedMs * (isFirst(turn) ? 1.5 : 1) }),
    ];
    const half = { ...attack, logged: attack.logged.slice(0, 998) };
    for (const hint of hints) expect(mean(guessedSides(labelled(half, hint)))).toBeGreaterThan(0.55);
  }, 120_000);

  it("names neither arms, pairs, texts, repeats nor the protocol in any byte", async () => {
    const { studyId, everything } = attack;
    const texts = await test.database.prisma.studyText.findMany({ where: { studyId }, select: { id: true, queryId: true } });
    const drawn = await test.database.prisma.studyPair.findMany({ where: { studyId }, select: { id: true } });
    const secrets = [...texts.flatMap(({ id, queryId }) => [id, queryId]), ...drawn.map(({ id }) => id)];
    expect(secrets).toHaveLength(10 * mirrored);
    expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
    expect(everything).not.toMatch(/as generated|as edited|"(arm|source|isRepeat|pairId|firstId|contrast|hash|seed)"/i);
  });
});
