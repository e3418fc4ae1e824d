import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const pureRooms = [
  "schema",
  "constraints",
  "pipeline",
  "intake",
  "review",
  "agreement",
  "study",
  "decontamination",
  "benchmarks",
  "exports",
];
const pure = pureRooms.map((room) => `lib/${room}`);

/** Room → rooms it may import from. Changing this table is an architectural decision (README, decisions). */
const mayImport: Record<string, readonly string[]> = {
  "lib/schema": [],
  "lib/errors": [],
  "lib/env": [],
  "lib/constraints": ["lib/schema"],
  "lib/pipeline": ["lib/schema", "lib/constraints"],
  "lib/intake": ["lib/schema"],
  "lib/review": ["lib/schema"],
  "lib/agreement": ["lib/schema"],
  "lib/study": ["lib/schema", "lib/agreement"],
  "lib/decontamination": ["lib/schema"],
  "lib/benchmarks": ["lib/schema", "lib/constraints"],
  "lib/exports": ["lib/schema"],
  "lib/llm": ["lib/schema", "lib/errors", "lib/env"],
  "lib/embeddings": ["lib/schema", "lib/errors"],
  "lib/language": ["lib/schema"],
  "lib/db": ["lib/schema", "lib/errors", "lib/env"],
  // Sign-in (better-auth) touches the world through the database only; nothing but services and the API leans on it.
  "lib/auth": ["lib/db", "lib/env"],
  "lib/jobs": ["lib/schema", "lib/errors", "lib/env", "lib/db"],
  "lib/services": [
    ...["lib/schema", "lib/errors", "lib/env", "lib/constraints", "lib/pipeline", "lib/intake", "lib/review", "lib/agreement"],
    ...[
      "lib/study",
      "lib/decontamination",
      "lib/benchmarks",
      "lib/exports",
      "lib/llm",
      "lib/embeddings",
      "lib/language",
      "lib/db",
      "lib/jobs",
      "lib/auth",
    ],
  ],
  "lib/http": ["lib/schema", "lib/errors", "lib/env", "lib/services", "lib/exports", "lib/pipeline", "lib/auth", "lib/db/client"],
  "lib/worker": ["lib/schema", "lib/errors", "lib/env", "lib/services", "lib/jobs", "lib/db/client", "lib/launch"],
  "lib/cli": ["lib/schema", "lib/errors", "lib/env", "lib/services", "lib/jobs", "lib/exports", "lib/db/client", "lib/launch"],
  "lib/launch": ["lib/schema", "lib/errors", "lib/env", "lib/services", "lib/jobs", "lib/db/client"],
  "lib/client": pure,
  components: ["components", "lib/client", ...pure],
  app: ["app", "components", "lib/client", "lib/http", "lib/services", "lib/errors", "lib/env", ...pure],
};

/** These stand outside the house: they may use any room, and nothing may use them. */
const outside = ["lib/testing", "lib/bench", "e2e", "prisma"];

const forbiddenInPure = [
  { what: "React, Next, Prisma or a server", pattern: /from "(react|next|@prisma|pg|hono|openai|node:(fs|net|http|child_process))/ },
  { what: "fetch", pattern: /\bfetch\(/ },
  { what: "the clock", pattern: /\bDate\.now\(|new Date\(\)|performance\.now\(/ },
  { what: "randomness", pattern: /Math\.random\(|randomUUID|randomBytes/ },
];
const lineBudget = 200;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : sources(file);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [file] : [];
  });
}

function roomOf(file: string): string {
  const parts = file.split("/");
  if (parts[0] !== "lib") return parts[0] ?? file;
  return parts.length === 2 ? `lib/${(parts[1] ?? "").replace(/\.(test\.)?(ts|mjs)$/, "")}` : `lib/${parts[1]}`;
}

function importsOf(file: string): string[] {
  const found = readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].flatMap(([, target = ""]) => {
    if (target.startsWith("@/")) return [target.slice(2)];
    return target.startsWith(".") ? [path.posix.join(path.posix.dirname(file), target)] : [];
  });
}

function isPermitted(file: string, target: string): boolean {
  const room = roomOf(file);
  const other = roomOf(target.includes(".") ? target : `${target}.ts`);
  // A file of a package that the package's own exports hide.
  const isPackage = target.startsWith("node_modules/");
  if (room === other || isPackage || outside.includes(room)) return true;
  const allowed = mayImport[room];
  if (!allowed) return false;
  return allowed.some((entry) => other === entry || target === entry || target.startsWith(`${entry}/`));
}

const files = ["app", "components", "lib", "e2e"].filter((folder) => statSync(folder, { throwIfNoEntry: false })).flatMap(sources);
/** `x as Type` in code: comments and strings taken out first, import and export renames not counted. */
function isCast(line: string): boolean {
  if (/^\s*(\*|\/\*|\/\/|import\b|export (\*|\{|type \{))/.test(line)) return false;
  const code = line.replace(/\/\/.*$|\/\*.*?\*\//g, "").replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '""');
  return /[\w)\]}"] as (?!const\b)(unknown|[A-Z]\w*|\{)[^;,)\]]*[;,)\].]/.test(code);
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file);

describe("the house", () => {
  it("imports point downward only", () => {
    const wrong = files
      .filter((file) => !isTest(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => !isPermitted(file, target))
          .map((target) => `${file} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it("keeps the pure rooms pure", () => {
    const wrong = files
      .filter((file) => pureRooms.some((room) => file.startsWith(`lib/${room}/`)) && !isTest(file))
      .flatMap((file) => {
        const text = readFileSync(file, "utf8");
        return forbiddenInPure.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${file} uses ${what}`);
      });
    expect(wrong).toEqual([]);
  });

  it("only lib/db touches Prisma, and only lib/env reads the environment", () => {
    const wrong = files.flatMap((file) => {
      const text = readFileSync(file, "utf8");
      const room = roomOf(file);
      const isFree = outside.includes(room) || isTest(file) || room === "lib/launch" || file === "lib/env.ts";
      const readsEnvironment = !isFree && /process\.env\b/.test(text) ? [`${file} reads process.env`] : [];
      const touchesPrisma = !isFree && room !== "lib/db" && /from "@prisma\//.test(text) ? [`${file} imports Prisma`] : [];
      return [...readsEnvironment, ...touchesPrisma];
    });
    expect(wrong).toEqual([]);
  });

  it(`keeps every file within ${lineBudget} lines`, () => {
    const long = files
      .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length }))
      .filter(({ lines }) => lines > lineBudget + 1)
      .map(({ file, lines }) => `${file}: ${lines}`);
    expect(long).toEqual([]);
  });

  it("has no casts but `as const`, except where a comment above says why it is safe", () => {
    const casts = files
      .filter((file) => !isTest(file) && !outside.includes(roomOf(file)))
      .flatMap((file) => {
        const lines = readFileSync(file, "utf8").split("\n");
        return lines.flatMap((line, index) => (isCast(line) && !/\/\/|\*/.test(lines[index - 1] ?? "") ? [`${file}:${index + 1}`] : []));
      });
    expect(casts).toEqual([]);
  });

  it("finds things in the browser by their whole names: the demo's sentences hold the words of buttons", () => {
    const loose = /getByRole\(\s*"[a-z]+",\s*\{\s*name: (?:"[^"]*"|`[^`]*`)\s*\}/g;
    const found = files
      .filter((file) => file.startsWith("e2e/"))
      .flatMap((file) => [...readFileSync(file, "utf8").matchAll(loose)].map(([call]) => `${file}: ${call}`));
    expect(found).toEqual([]);
  });

  it("keeps nothing deeper than three folders below the root, outside app", () => {
    const deep = files.filter((file) => !file.startsWith("app/") && file.split("/").length > 4);
    expect(deep).toEqual([]);
  });

  it("keeps the top level to what the README names", () => {
    const expected = [".ci", ".env.example", ".gitignore", ".npmrc", "LICENSE", "README.md", "app", "biome.json", "components", "e2e"];
    expected.push("lib", "next.config.ts", "package-lock.json", "package.json", "prisma", "proxy.ts", "public", "tsconfig.json");
    const ignored = [".git", ".larch", ".next", "node_modules", "next-env.d.ts", "test-results", "playwright-report", ".env"];
    const found = readdirSync(".").filter((name) => !ignored.includes(name) && !name.startsWith(".next"));
    expect(found.filter((name) => !expected.includes(name))).toEqual([]);
  });
});
