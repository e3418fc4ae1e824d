import { beforeAll, describe, expect, it } from "vitest";
import { readAgreement } from "@/lib/services/agreement/read";
import { readInstruction } from "@/lib/services/instructions/read";
import { editQuery } from "@/lib/services/queries/edit-text";
import { useDatabase } from "@/lib/testing/database";
import { makePartCrew, type PartCrew } from "@/lib/testing/factories/part-crew";

const test = useDatabase();
let crew: PartCrew;

beforeAll(async () => {
  crew = await makePartCrew(test.database, 2);
});

const detail = (ctx: PartCrew["ada"]["ctx"]) => readInstruction(ctx, { projectId: crew.projectId, instructionId: crew.subjects.answer });

describe("verdicts on parts", () => {
  it("stand in the history of the instruction they belong to, each person's after their own for annotators", async () => {
    await crew.give(crew.ada.ctx, "answer", "accept");
    await crew.give(crew.ben.ctx, "answer", "reject");
    const chain = await crew.give(crew.ben.ctx, "chain", "revise");
    await crew.takeBack(crew.ben.ctx, chain.id);
    const told = (found: Awaited<ReturnType<typeof detail>>) =>
      found.partVerdicts.map(({ kind, by, decision, isWithdrawn }) => `${by} ${kind} ${decision}${isWithdrawn ? " taken back" : ""}`);
    expect(told(await detail(crew.lead.ctx))).toEqual(["Ada answer accept", "Ben answer reject", "Ben chain revise taken back"]);
    expect(told(await detail(crew.ada.ctx))).toEqual(["Ada answer accept", "Ben answer reject"]);
    expect(told(await detail(crew.cleo.ctx))).toEqual([]);
  });

  it("leave the instruction's own state and consensus alone", async () => {
    const row = await test.database.prisma.instruction.findUniqueOrThrow({ where: { id: crew.subjects.answer } });
    expect([row.reviewState, row.consensus, row.takenSlots]).toEqual(["unreviewed", "open", 0]);
  });

  it("have an agreement of their own, kind by kind", async () => {
    const read = (kind: "answer" | "chain" | "verdicts") => readAgreement(crew.lead.ctx, { projectId: crew.projectId, kind });
    const answers = await read("answer");
    expect([answers.items, answers.people.toSorted(), answers.partsBy, answers.parts.map(({ name }) => name)]).toEqual([
      1,
      ["Ada", "Ben"],
      "level",
      ["5"],
    ]);
    expect([(await read("chain")).items, (await read("verdicts")).items]).toEqual([0, 0]);
  });

  it("stand beside the changes of the query's words", async () => {
    const part = await crew.see(crew.ada.ctx, "query");
    await editQuery(crew.ada.ctx, { projectId: crew.projectId, queryId: crew.subjects.query, version: part.version, text: "What of it?" });
    expect((await detail(crew.lead.ctx)).changes).toMatchObject([{ kind: "query", after: "What of it?", by: "Ada" }]);
  });
});
