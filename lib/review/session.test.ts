import { describe, expect, it } from "vitest";
import { againOf } from "./inverse";
import { currentId, type Done, nextSession, type Session, startSession, undecidedAhead } from "./session";

function judge(session: Session, decision: "accept" | "reject" = "accept"): Session {
  const instructionId = currentId(session) ?? "";
  const done: Done = { kind: "verdict", instructionId, verdictKey: `key-${instructionId}-${decision}`, decision };
  return nextSession(session, { kind: "did", done });
}

const move = (session: Session, by: 1 | -1) => nextSession(session, { kind: "moved", by });
const undo = (session: Session) => nextSession(session, { kind: "undone" });

describe("A review session", () => {
  it("starts at the first item of the queue", () => {
    expect(currentId(startSession([], ["a", "b"]))).toBe("a");
  });

  it("has nothing in front when the queue is empty", () => {
    expect(currentId(startSession([], []))).toBeNull();
  });

  it("goes on to the next item after a verdict", () => {
    expect(currentId(judge(startSession([], ["a", "b"])))).toBe("b");
  });

  it("looks back, and after judging again returns to where work goes on", () => {
    const session = judge(judge(startSession([], ["a", "b", "c"])));
    const back = move(move(session, -1), -1);
    expect(currentId(back)).toBe("a");
    expect(currentId(judge(back, "reject"))).toBe("c");
  });

  it("comes back to items passed over before it ends", () => {
    const session = judge(judge(move(startSession([], ["a", "b", "c"]), 1)));
    expect(currentId(session)).toBe("a");
    expect(currentId(judge(session))).toBeNull();
  });

  it("reaches into the person's earlier verdicts when looking back past the start", () => {
    const session = startSession([{ instructionId: "old", verdictId: "v1", decision: "accept" }], ["a"]);
    expect(currentId(session)).toBe("a");
    expect(currentId(move(session, -1))).toBe("old");
    expect(currentId(move(move(session, -1), -1))).toBe("old");
  });

  it("knows earlier verdicts well enough to take them back and give them again", () => {
    const given = { verdictId: "v1", decision: "reject" as const, reason: "Too long" };
    const session = startSession(
      [
        { instructionId: "old", ...given },
        { instructionId: "list", ...given, partKind: "constraints" },
      ],
      ["a"],
    );
    const again = session.done.map((done) => againOf(done, { version: 7, idempotencyKey: "fresh" }));
    const input = { idempotencyKey: "fresh", decision: "reject", reason: "Too long", itemVersion: 7, spentMs: null };
    expect(again).toEqual([
      { kind: "verdict", input: { ...input, instructionId: "old" } },
      { kind: "part_verdict", input: { ...input, kind: "constraints", subjectId: "list" } },
    ]);
  });

  it("goes on when more of the queue arrives after the end was reached", () => {
    const atEnd = judge(startSession([], ["a"]));
    expect(currentId(nextSession(atEnd, { kind: "queue_loaded", ids: ["a", "b"] }))).toBe("b");
  });

  it("puts what was sent back first, to be decided anew, and leaves the item in front where it is", () => {
    const given = [{ instructionId: "x", verdictId: "v", decision: "accept" as const }];
    const atEnd = startSession(given, []);
    expect(currentId(nextSession(atEnd, { kind: "queue_loaded", ids: ["x", "a"], again: ["x"] }))).toBe("x");
    const under = nextSession(startSession(given, ["a", "b"]), { kind: "queue_loaded", ids: ["x", "a", "b"], again: ["x"] });
    expect(currentId(under)).toBe("a");
    expect(under.order).toEqual(["a", "x", "b"]);
    expect(under.decided).toEqual({});
    expect(currentId(judge(under))).toBe("x");
  });

  it("counts the undecided items ahead", () => {
    expect(undecidedAhead(startSession([], ["a", "b", "c"]))).toBe(2);
    expect(undecidedAhead(judge(startSession([], ["a", "b", "c"])))).toBe(1);
  });

  it("opens one panel at a time, and closes it by opening it again", () => {
    const rejecting = nextSession(startSession([], ["a"]), { kind: "opened", panel: "reject" });
    expect(rejecting.panel).toBe("reject");
    expect(nextSession(rejecting, { kind: "opened", panel: "skip" }).panel).toBe("skip");
    expect(nextSession(rejecting, { kind: "opened", panel: "reject" }).panel).toBeNull();
  });
});

describe("Undo", () => {
  it("returns to the item and forgets the verdict", () => {
    const session = undo(judge(startSession([], ["a", "b"])));
    expect(currentId(session)).toBe("a");
    expect(session.decided).toEqual({});
  });

  it("restores the verdict before when an item was judged twice", () => {
    const twice = judge(move(judge(startSession([], ["a", "b"])), -1), "reject");
    expect(twice.decided).toEqual({ a: "reject" });
    expect(undo(twice).decided).toEqual({ a: "accept" });
  });

  it("reaches verdicts given before this session", () => {
    const session = undo(startSession([{ instructionId: "old", verdictId: "v1", decision: "accept" }], ["a"]));
    expect(currentId(session)).toBe("old");
    expect(session.decided).toEqual({});
  });

  it("takes back an edit without touching verdicts", () => {
    const start = judge(startSession([], ["a", "b"]));
    const edited = nextSession(start, { kind: "did", done: { kind: "text", instructionId: "b", before: "old words" } });
    expect(currentId(edited)).toBe("b");
    const undone = undo(edited);
    expect(undone.done.map(({ kind }) => kind)).toEqual(["verdict"]);
    expect(undone.decided).toEqual({ a: "accept" });
  });

  it("changes nothing when nothing was done", () => {
    const session = startSession([], ["a"]);
    expect(undo(session)).toEqual(session);
  });

  it("does again what was taken back, in order, until something new is done", () => {
    const start = startSession([], ["a", "b", "c"]);
    const twice = judge(judge(start), "reject");
    const back = undo(undo(twice));
    expect(back.undone.map(({ instructionId }) => instructionId)).toEqual(["b", "a"]);
    expect(currentId(back)).toBe("a");
    const again = nextSession(back, {
      kind: "redone",
      done: { kind: "verdict", instructionId: "a", verdictKey: "new", decision: "accept" },
    });
    expect(again.decided).toEqual({ a: "accept" });
    expect(again.undone.map(({ instructionId }) => instructionId)).toEqual(["b"]);
    expect(currentId(again)).toBe("b");
    expect(judge(again).undone).toEqual([]);
  });

  it("passes over what is decided already when more of the queue arrives at the end", () => {
    const waiting = ["a", "b", "c"].reduce<Session>(
      (session, instructionId) =>
        nextSession(session, { kind: "did", done: { kind: "verdict", instructionId, verdictKey: instructionId, decision: "accept" } }),
      startSession([], ["a"]),
    );
    expect(currentId(waiting)).toBeNull();
    const loaded = nextSession(waiting, { kind: "queue_loaded", ids: ["b", "c", "d"] });
    expect(currentId(loaded)).toBe("d");
    expect(currentId(nextSession(waiting, { kind: "queue_loaded", ids: ["b", "c"] }))).toBeNull();
  });
});
