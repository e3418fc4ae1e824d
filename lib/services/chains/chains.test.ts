import { beforeAll, describe, expect, it } from "vitest";
import { chainDifferences } from "@/lib/review/chain-differences";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { listChains } from "./list";
import { readChain } from "./read";

const test = useDatabase();
let made: MadeProject;
let ada: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 3 });
  ada = await makeMember(test.database, made.projectId, "viewer", "Ada");
});

describe("The chain list", () => {
  it("has a row a query with the constraints of each level, and pages", async () => {
    const ask = (after: string | undefined) => listChains(ada.ctx, { projectId: made.projectId, run: null, after, limit: 2 });
    const one = await ask(undefined);
    const two = await ask(one.next ?? undefined);
    expect([...one.rows, ...two.rows].map(({ queryId }) => queryId)).toEqual(made.chains.map(({ queryId }) => queryId));
    expect(one.rows[0]?.levels.map(({ constraintIds }) => constraintIds.length)).toEqual([2, 4, 6, 8, 10]);
    expect(two.next).toBeNull();
    expect((await listChains(ada.ctx, { projectId: made.projectId, run: 9, after: undefined, limit: 2 })).rows).toEqual([]);
  });
});

describe("A chain", () => {
  it("has its levels in order, its constraints, and the conversation without the dropped level", async () => {
    const chain = await readChain(ada.ctx, { projectId: made.projectId, queryId: made.chains[1]?.queryId ?? "" });
    expect(chain.levels.map(({ level, isKept, turn }) => [level, isKept, turn])).toEqual([
      [1, true, 0],
      [2, true, 1],
      [3, false, null],
      [4, true, 2],
      [5, true, 3],
    ]);
    expect(chain.constraints).toHaveLength(10);
    expect(chain.turns.map(({ level }) => level)).toEqual([1, 2, 4, 5]);
    expect(chain.seedText).toBe("my bread comes out flat why");
  });

  it("shows the constraint a level lost", async () => {
    const chain = await readChain(ada.ctx, { projectId: made.projectId, queryId: made.chains[1]?.queryId ?? "" });
    const differences = chainDifferences(chain.levels);
    expect(differences.map(({ added, lost }) => [added.length, lost.length])).toEqual([
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 1],
      [3, 0],
    ]);
    expect(differences[3]?.lost).toEqual([made.chains[1]?.constraintIds[2]]);
  });

  it("is not there for another project", async () => {
    const other = await makeReviewProject(test.database, { chains: 1 });
    const ask = readChain(ada.ctx, { projectId: made.projectId, queryId: other.chains[0]?.queryId ?? "" });
    await expect(ask).rejects.toMatchObject({ code: "not_found" });
  });
});
