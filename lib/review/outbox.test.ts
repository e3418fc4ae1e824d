import { describe, expect, it } from "vitest";
import type { Letter, Sending } from "@/lib/schema/outbox";
import { delivered, discarded, mayPass, nextTry, posted, postponed, refused, retried, sendable } from "./outbox";

const text: Sending = { kind: "text", input: { version: 0, text: "new words" } };
const none = new Set<string>();

function outbox(...letters: [key: string, lane: string, instructionId: string][]): Letter[] {
  return letters.reduce<Letter[]>((all, [key, lane, instructionId]) => posted(all, { key, lane, instructionId, sending: text }), []);
}
const keys = (letters: readonly Letter[]) => letters.map(({ key }) => key);

describe("The outbox", () => {
  it("sends one letter at a time, in the order they were written", () => {
    const letters = outbox(["1", "q1", "a"], ["2", "q1", "b"], ["3", "q2", "c"]);
    expect(keys(sendable(letters, none, 0))).toEqual(["1"]);
    expect(keys(sendable(letters, new Set(["1"]), 0))).toEqual([]);
    expect(keys(sendable(postponed(letters, "1", 1_000), none, 1_100))).toEqual([]);
  });

  it("keeps the order however long there is no connection", () => {
    const letters = outbox(["1", "q1", "a"], ["2", "q2", "b"]);
    const offline = Array.from({ length: 20 }).reduce<Letter[]>((all) => postponed(all, "1", 1_000), letters);
    expect(keys(sendable(offline, none, 2_000))).toEqual([]);
    expect(keys(sendable(offline, none, 60_000))).toEqual(["1"]);
  });

  it("lets other lanes pass a letter on which the server failed again and again", () => {
    const letters = outbox(["1", "q1", "a"], ["2", "q1", "b"], ["3", "q2", "c"]);
    const failing = [1, 2, 3, 4].reduce((all) => postponed(all, "1", 1_000, true), letters);
    expect(keys(sendable(failing, none, 1_100))).toEqual(["3"]);
    expect(keys(sendable(failing, none, 60_000))).toEqual(["1", "3"]);
  });

  it("sends nothing of a lane while one of it is on its way", () => {
    expect(keys(sendable(outbox(["1", "q1", "a"], ["2", "q1", "b"]), new Set(["1"]), 0))).toEqual([]);
  });

  it("goes on with the next of the lane once one is delivered", () => {
    expect(keys(sendable(delivered(outbox(["1", "q1", "a"], ["2", "q1", "b"]), "1"), none, 0))).toEqual(["2"]);
  });

  it("waits longer after each failure that may pass", () => {
    const once = postponed(outbox(["1", "q1", "a"]), "1", 1_000);
    expect(nextTry(once, none)).toBe(1_500);
    expect(sendable(once, none, 1_499)).toEqual([]);
    expect(nextTry(postponed(once, "1", 2_000), none)).toBe(3_000);
  });

  it("keeps a refused letter, holds back what hangs on it, and lets other items pass", () => {
    const letters = refused(outbox(["1", "q1", "a"], ["2", "q1", "a"], ["3", "q1", "b"]), "1", {
      code: "conflict",
      message: "stale",
      details: null,
    });
    expect(keys(letters)).toEqual(["1", "2", "3"]);
    expect(keys(sendable(letters, none, 0))).toEqual(["3"]);
    expect(keys(discarded(letters, "a"))).toEqual(["3"]);
  });

  it("tries everything again at once when asked to", () => {
    const waiting = postponed(outbox(["1", "q1", "a"]), "1", 1_000);
    expect(keys(sendable(retried(waiting), none, 0))).toEqual(["1"]);
  });

  it("takes no answer, haste and a server in trouble for passing, and a plain no for a no", () => {
    expect([0, 429, 500, 503].map(mayPass)).toEqual([true, true, true, true]);
    expect([400, 403, 404, 409].map(mayPass)).toEqual([false, false, false, false]);
  });
});
