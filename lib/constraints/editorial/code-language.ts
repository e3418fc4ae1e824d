import * as z from "zod";
import { countOf } from "../text/count-of";
import { fencesOf } from "../text/fences";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** Labels that name the same language. */
const sameLanguage: Readonly<Record<string, string>> = {
  py: "python",
  python3: "python",
  js: "javascript",
  jsx: "javascript",
  ts: "typescript",
  tsx: "typescript",
  sh: "bash",
  shell: "bash",
  zsh: "bash",
  "c++": "cpp",
  cs: "csharp",
  "c#": "csharp",
  rb: "ruby",
  rs: "rust",
  golang: "go",
  yml: "yaml",
  md: "markdown",
  kt: "kotlin",
  tex: "latex",
  postgresql: "sql",
  mysql: "sql",
  pgsql: "sql",
};

/** Code stands in fenced blocks, at least one, each labelled with one language. */
export const codeLanguage = editorialKind({
  id: "code-language",
  title: "Language of code blocks",
  category: "Format",
  params: z.object({ language: z.string().trim().min(1).max(40).regex(/^\S+$/) }),
  describe: ({ language }) => `Put code in fenced blocks labelled ${language}, at least one, and use no other language.`,
  verify: (answer, { language }) => {
    const fences = fencesOf(answer);
    const astray = fences.filter((fence) => named(fence.language) !== named(language));
    if (fences.length === 0) return broken(`no fenced block, at least 1 labelled ${language} due`);
    const [first] = astray;
    const spans = (from: typeof fences) => from.map(({ span }) => span);
    if (!first) return met(`${countOf(fences.length, "fenced block")}, each labelled ${language}`, spans(fences));
    const label = first.language === "" ? "without a label" : `labelled ${first.language}`;
    return broken(`${astray.length} of ${countOf(fences.length, "fenced block")} ${label}, ${language} due`, spans(astray));
  },
  examples: [
    { params: { language: "Python" }, meets: "So:\n```py\nprint(1)\n```", breaks: "So:\n```\nprint(1)\n```" },
    { params: { language: "sql" }, meets: "1. Run\n   ```SQL\n   select 1\n   ```", breaks: "```sql\nselect 1\n```\n```js\nrun()\n```" },
  ],
  demands: ({ language }) => [
    { is: "settles", matter: "code_language", as: named(language) },
    { is: "count", of: "code_blocks", atLeast: 1 },
  ],
  uses: ["blocks"],
});

function named(label: string): string {
  const lower = label.toLowerCase().replace(/^[{.]+|[},].*$/g, "");
  return sameLanguage[lower] ?? lower;
}
