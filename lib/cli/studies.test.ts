import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing/database";
import { makeListedQueries, studyProtocol } from "@/lib/testing/factories/study";
import { runCommand } from "@/lib/testing/run-command";

const db = useDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), "larch-study-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const larch = (...words: string[]) => runCommand({ url: db.url, folder }, words);

describe("studies on the command line", { timeout: 240_000 }, () => {
  it("are planned, frozen, amended and reported, with their refusals in words", async () => {
    const { slug } = await makeListedQueries(db.database, 41);
    const protocolFile = (name: string, part = {}) => {
      writeFileSync(path.join(folder, name), JSON.stringify({ ...studyProtocol(), ...part }));
      return name;
    };
    const where = ["--project", slug];
    const small = await larch("study", "plan", ...where, "--name", "Lists", "--in", protocolFile("small.json", { queries: 12 }));
    expect([small.code, small.stdout]).toEqual([0, expect.stringContaining("can be compared on 12 queries")]);
    const refused = await larch("study", "freeze", ...where, "--study", "Lists", "--json");
    expect([refused.code, JSON.parse(refused.stdout).error.code]).toEqual([1, "conflict"]);

    const whole = ["study", "plan", ...where, "--name", "Lists", "--in", protocolFile("protocol.json")];
    const unread = await larch(...whole);
    expect([unread.code, unread.stderr]).toEqual([1, expect.stringContaining("name its revision to change it, it is now 1")]);
    const planned = await larch(...whole, "--revision", "1");
    expect(planned.stdout).toContain("Lists, revision 2:");
    expect(planned.stdout).toContain("40 pairs, 132 judgements");
    expect(planned.stdout).toContain("ready to be frozen");
    const frozen = await larch("study", "freeze", ...where, "--study", "Lists", "--json");
    expect(JSON.parse(frozen.stdout)).toMatchObject({
      state: "open",
      version: 1,
      pairs: 40,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const stop = { judgements: 99, until: null };
    const amended = await larch(
      "study",
      "amend",
      ...where,
      "--study",
      "Lists",
      "--in",
      protocolFile("more.json", { stop }),
      "--reason",
      "Enough",
      "--json",
    );
    expect(JSON.parse(amended.stdout)).toMatchObject({ version: 2, versions: [{}, { reason: "Enough", changed: ["the stop rule"] }] });

    const judged = await larch("study", "judge", ...where, "--study", "Lists");
    expect([judged.code, judged.stderr]).toEqual([1, expect.stringContaining("no model is set for the role judge")]);

    const report = await larch("study", "report", ...where, "--study", "Lists", "--out", "report");
    expect([report.code, report.stdout]).toEqual([0, expect.stringContaining("It cannot be said whether people prefer")]);
    const files = readdirSync(path.join(folder, "report")).sort();
    expect(files).toEqual(["downstream.csv", "preferences.csv", "probes.csv", "report.html", "report.json", "report.pdf", "rubric.csv"]);
    expect(readFileSync(path.join(folder, "report/report.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("end with 2 where the protocol is none", async () => {
    const { slug } = await makeListedQueries(db.database, 2);
    writeFileSync(path.join(folder, "wrong.json"), JSON.stringify({ ...studyProtocol(), queries: "many" }));
    const ran = await larch("study", "plan", "--project", slug, "--name", "Wrong", "--in", "wrong.json");
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining("queries")]);
  });
});
