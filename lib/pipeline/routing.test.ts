import { describe, expect, it } from "vitest";
import { RunSettings } from "@/lib/schema/run";
import { instructionItem, queryItem, seedItem, stageContext, usedConstraint } from "@/lib/testing/factories/pipeline";
import { stageById, stages } from "./index";
import { ancestorsOf, routesFrom, stagesOfRun, stepsLeft } from "./routing";
import type { AnyStage, Effect } from "./stage";

const all = stageContext(null, { formatNumberShare: 0 });

function stage(id: string): AnyStage {
  const found = stageById(id);
  if (!found) throw new Error(`no stage ${id}`);
  return found;
}

describe("the stages of a run", () => {
  it("are all of them, or those up to its last", () => {
    expect(stagesOfRun(stages, RunSettings.parse({ bindWithModel: true, judgeShare: 0.1 }))).toEqual(stages);
    const short = stagesOfRun(stages, RunSettings.parse({ lastStage: "constrain" }));
    expect(short.map(({ id }) => id)).toEqual(["reframe", "query_filter", "constrain"]);
  });

  it("leave out those that the settings have switched off", () => {
    const ids = stagesOfRun(stages, RunSettings.parse({})).map(({ id }) => id);
    expect(ids).toHaveLength(11);
    expect(ids.filter((id) => id === "bind" || id === "judge")).toEqual([]);
  });

  it("know what stands before a barrier", () => {
    expect(ancestorsOf(stages, "chain").sort()).toEqual(
      ["reframe", "query_filter", "constrain", "recombine", "format_number", "instruction_filter", "answer"].sort(),
    );
  });

  it("have fewer steps left the later they come", () => {
    const left = ["reframe", "query_filter", "constrain", "recombine", "instruction_filter", "answer", "external_feedback"].map((id) =>
      stepsLeft(stages, id),
    );
    expect(left).toEqual([8, 7, 6, 5, 3, 2, 0]);
  });
});

describe("where kept items go on to", () => {
  it("is, of a seed, the queries made of it", () => {
    const seed = seedItem();
    const effects: Effect[] = [
      { kind: "create_query", subjectId: seed.id, id: "query-1", seedId: seed.id, position: 1, text: "How do bees navigate?" },
      { kind: "create_query", subjectId: seed.id, id: "query-2", seedId: seed.id, position: 2, text: "Why do bees dance?" },
      { kind: "keep", subjectId: seed.id },
    ];
    expect(routesFrom(stages, stage("reframe"), [seed], effects, all)).toEqual([
      { stage: "query_filter", subjectId: "query-1" },
      { stage: "query_filter", subjectId: "query-2" },
    ]);
  });

  it("is nowhere for what was dropped or failed", () => {
    const query = queryItem();
    const dropped: Effect[] = [{ kind: "drop", subjectId: query.id, reason: "not_answerable", detail: "" }];
    expect(routesFrom(stages, stage("query_filter"), [query], dropped, all)).toEqual([]);
  });

  it("is the item itself where the stage made nothing", () => {
    const query = queryItem();
    expect(routesFrom(stages, stage("query_filter"), [query], [{ kind: "keep", subjectId: query.id }], all)).toEqual([
      { stage: "constrain", subjectId: query.id },
    ]);
  });

  it("is, of an answer, each of its constraints that a judge is to look at", () => {
    const item = instructionItem({
      constraints: [
        usedConstraint(1),
        usedConstraint(2, { bindingState: "bound", verifierId: "no-commas" }),
        usedConstraint(3, { bindingState: "unbound" }),
      ],
    });
    const judging = stageContext(null, { judgeShare: 1 });
    const routes = routesFrom(stages, stage("answer"), [item], [{ kind: "keep", subjectId: item.id }], judging);
    expect(routes.filter(({ stage: next }) => next === "judge").map(({ subjectId }) => subjectId)).toEqual(["use-1", "use-3"]);
  });

  it("is, of an answer, its query's chain, once for all instructions of the query", () => {
    const items = [instructionItem({ id: "one", level: 1 }), instructionItem({ id: "five", level: 5 })];
    const effects: Effect[] = items.map(({ id }) => ({ kind: "keep", subjectId: id }));
    expect(routesFrom(stages, stage("answer"), items, effects, all)).toEqual([
      { stage: "weaker_answer", subjectId: "five" },
      { stage: "chain", subjectId: "query-1" },
    ]);
  });
});
