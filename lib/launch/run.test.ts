import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

describe("programs are run from their sources", () => {
  let folder: string;
  const entry = () => path.relative(root, path.join(folder, "program.ts"));

  beforeAll(() => {
    mkdirSync(path.join(root, ".larch"), { recursive: true });
    folder = mkdtempSync(path.join(root, ".larch/run-test-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(bundles(), { recursive: true, force: true });
  });

  const bundles = () => path.join(root, "node_modules/.cache/larch-programs", entry().replaceAll(/[^\w]+/g, "-"));
  const write = (name: string, source: string) => writeFileSync(path.join(folder, name), source);
  const run = (...words: string[]): Promise<Ended> =>
    promisify(execFile)(process.execPath, [path.join(root, "lib/launch/run.mjs"), entry(), ...words], { cwd: folder }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
    );

  it("hands on the words, says where the source stands, and takes a part up later", async () => {
    write("part.ts", "export const told: string = 'later';");
    write(
      "program.ts",
      `import { larchVersion } from "@/lib/schema/version";
      const { told } = await import("./part");
      console.log(JSON.stringify([process.argv.slice(1), import.meta.dirname, import.meta.filename, told, larchVersion]));`,
    );
    const { code, stdout, stderr } = await run("one", "--two");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const file = path.join(folder, "program.ts");
    expect(JSON.parse(stdout)).toEqual([[file, "one", "--two"], folder, file, "later", expect.stringMatching(/^\d/)]);
  });

  it("runs what a part of it says now, and bundles nothing twice", async () => {
    write("part.ts", "export const told = 1;");
    write("program.ts", `import { told } from "./part"; console.log(told);`);
    expect((await run()).stdout).toBe("1\n");
    const before = readdirSync(bundles());
    expect((await run()).stdout).toBe("1\n");
    expect(readdirSync(bundles())).toEqual(before);
    write("part.ts", "export const told = 2 + 0;");
    expect((await run()).stdout).toBe("2\n");
  });

  it("is started many times at once", async () => {
    write("part.ts", "export const told = 'at once';");
    write("program.ts", `import { told } from "./part"; console.log(told);`);
    const ended = await Promise.all(Array.from({ length: 6 }, () => run()));
    expect(ended).toEqual(Array.from({ length: 6 }, () => ({ code: 0, stdout: "at once\n", stderr: "" })));
  });

  it("clears away bundles that are neither among the last few nor young", async () => {
    write("program.ts", "console.log('cleared');");
    const [hours, minute] = [2 * 3_600_000, 60_000];
    const old = Array.from({ length: 7 }, (_, at) => `${Date.now() - hours + at * minute}-old`);
    const young = Array.from({ length: 3 }, (_, at) => `${Date.now() - (at + 1) * minute}-young`);
    for (const name of [...old, ...young]) mkdirSync(path.join(bundles(), name), { recursive: true });
    await run();
    const left = readdirSync(bundles());
    expect(left).toEqual(expect.arrayContaining(young));
    expect(left.filter((name) => name.endsWith("old")).length).toBeLessThanOrEqual(1);
  });

  it("names the line of the source that failed", async () => {
    write(
      "program.ts",
      "interface Nothing {\n  a: 1;\n}\nconst nothing: Nothing | null = null;\nthrow new Error('failed ' + String(nothing));\n",
    );
    const { code, stderr } = await run();
    expect(code).toBe(1);
    expect(stderr).toMatch(/failed null\n.*program\.ts:5:7/s);
  });

  it("tells of a source that cannot be read, and runs no older one", async () => {
    write("program.ts", "console.log('older');");
    await run();
    write("program.ts", "console.log('newer' +);");
    const { code, stdout, stderr } = await run();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/program\.ts:1:\d+: ERROR/);
  });
});
