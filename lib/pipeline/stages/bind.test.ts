import { describe, expect, it } from "vitest";
import { RunSettings } from "@/lib/schema/run";
import { constraintItem, queryItem, stageContext } from "@/lib/testing/factories/pipeline";
import { bindPrompt } from "../prompts/bind";
import { type BindReply, bind } from "./bind";

const context = stageContext(bindPrompt);
const query = queryItem({
  constraints: [
    constraintItem(1, { text: "Use at most 80 words", verifierId: "word-count-at-most", bindingState: "bound" }),
    constraintItem(2, { category: "Style", text: "Let no comma slow the reader down" }),
    constraintItem(3, { category: "Tone", text: "Sound like a friend" }),
    constraintItem(4, { category: "Topic", text: "Lifestyle", bindingState: "topic" }),
    constraintItem(5, { text: "Do not use any commas.", track: "format_number", verifierId: "no-commas", bindingState: "bound" }),
  ],
});
const proposal = { label: "c2", verifierId: "no-commas", params: "{}", meets: "Bees dance.", breaks: "Bees, too, dance." };
const reply: BindReply = { proposals: [proposal], rest: ["c3"] };
const settle = (over: Partial<BindReply>) => bind.settle([query], new Map([[query.id, { ...reply, ...over }]]), context);

describe("bind", () => {
  it("asks only about what rules left open, with the checks that could fit", () => {
    const asked = bind.plan([query], context)[0]?.messages[1]?.content ?? "";
    expect(asked).toContain("<constraints>\nc2 [Style] Let no comma slow the reader down\nc3 [Tone] Sound like a friend\n</constraints>");
    expect(asked).toMatch(/^no-commas \| .+ \| \{"type":"object"/m);
    expect(asked.length).toBeLessThan(8_000);
  });

  it("keeps a proposal that both test answers bear out, beside the constraint and not in it", () => {
    expect(settle({})).toEqual([
      {
        kind: "propose_binding",
        subjectId: "query-1",
        constraintId: "constraint-2",
        constraint: "Let no comma slow the reader down",
        proposal: { verifierId: "no-commas", params: {}, meets: "Bees dance.", breaks: "Bees, too, dance." },
      },
      { kind: "keep", subjectId: "query-1" },
    ]);
  });

  it.each([
    ["an answer that should break it does not", { breaks: "Bees dance well." }],
    ["an answer that should meet it does not", { meets: "Bees, too, dance." }],
    ["there is no such check", { verifierId: "no-semicolons-ever" }],
    ["the parameters are not JSON", { params: "{commas: 0" }],
    ["the parameters do not fit", { verifierId: "word-count-at-most", params: '{"words":"few"}' }],
  ])("refuses a proposal where %s, and drops the query with the reason", (_case, over) => {
    const [drop, ...others] = settle({ proposals: [{ ...proposal, ...over }] });
    expect(drop).toMatchObject({ kind: "drop", reason: "none_stood", detail: expect.stringMatching(/^c2: .+\.$/) });
    expect(others).toEqual([]);
  });

  it("drops a query none of whose constraints a check fits, and one with nothing to ask", () => {
    expect(settle({ proposals: [], rest: ["c2", "c3"] })).toEqual([
      { kind: "drop", subjectId: "query-1", reason: "none_fits", detail: "2 open constraints" },
    ]);
    const settled = queryItem({ constraints: query.constraints.slice(0, 1) });
    expect(bind.plan([settled], context)).toEqual([]);
    expect(bind.settle([settled], new Map(), context)).toMatchObject([{ kind: "drop", reason: "nothing_open" }]);
  });

  it("refuses a reply that forgets a constraint or speaks of another", () => {
    expect(settle({ rest: [] })).toMatchObject([{ kind: "fail", failureKind: "invalid_reply", message: "nothing is said of c3" }]);
    expect(settle({ rest: ["c3", "c1"] })).toMatchObject([{ kind: "fail", message: "there is no constraint c1" }]);
  });

  it("is on only in runs that ask for it", () => {
    expect(bind.isOn?.(RunSettings.parse({}))).toBe(false);
    expect(bind.isOn?.(RunSettings.parse({ bindWithModel: true }))).toBe(true);
  });
});
