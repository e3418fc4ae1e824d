import * as z from "zod";
import { lowered } from "../python/lower-case";
import { strip } from "../python/strip";
import { trustedPattern } from "../python/trusted-pattern";
import { findAll } from "../regex/find-all";
import type { Span } from "../span";
import { broken, defineVerifier, met } from "../verifier";

const known: Record<string, RegExp> = { "P.S.": trustedPattern("p\\.\\s?s\\."), "P.P.S": trustedPattern("p\\.\\s?p\\.\\s?s") };

/** A postscript anywhere, with its marker in capitals or small letters. */
export const postscript = defineVerifier({
  id: "detectable_content:postscript",
  family: "ifeval",
  title: "Postscript with a marker",
  category: "Content",
  params: z.object({ postscript_marker: z.string() }),
  describe: ({ postscript_marker }) => `Add a postscript at the end that begins with "${strip(postscript_marker)}".`,
  verify: (answer, { postscript_marker }) => {
    const marker = strip(postscript_marker);
    const found = firstPlace(answer, marker);
    if (typeof found === "string") return broken(`"${marker}" cannot be looked for: ${found}`);
    return found ? met(`there is a postscript with "${marker}"`, [found]) : broken(`there is no "${marker}"`);
  },
  examples: [
    { params: { postscript_marker: "P.S." }, meets: "All is well.\n\nP.S. Bring bread.", breaks: "All is well." },
    { params: { postscript_marker: "P.P.S" }, meets: "All is well.\n\nP. P. S. Bring bread.", breaks: "P.S. Bring bread." },
  ],
  demands: ({ postscript_marker }) => [{ is: "contains", text: strip(postscript_marker) }],
});

/** Where the postscript begins, up to the end of its line; in words why a marker that is a pattern cannot be looked for. */
function firstPlace(answer: string, marker: string): Span | undefined | string {
  const lower = lowered(answer);
  const pattern = known[marker];
  const found = pattern ? undefined : findAll(sought(marker.toLowerCase()), lower.text, false, "m");
  if (found?.because !== undefined) return found.because;
  const start = pattern ? lower.text.search(pattern) : (found?.spans[0]?.start ?? -1);
  if (start < 0) return undefined;
  const end = lower.text.indexOf("\n", start);
  return lower.origin({ start, end: end < 0 ? lower.text.length : end });
}

/** The reference looks for `\s*MARKER.*$`, which is found wherever the marker is, unless that changes what stands before it. */
function sought(marker: string): string {
  return marker === "" || /^[*+?{]/.test(marker) ? `\\s*${marker}.*$` : marker;
}
