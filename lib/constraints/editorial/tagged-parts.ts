import * as z from "zod";
import type { Span } from "../span";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

const Tag = z.string().regex(/^[A-Za-z][\w-]{0,39}$/);

/** Parts of the answer stand between given tags, each once and in this order. */
export const taggedParts = editorialKind({
  id: "tagged-parts",
  title: "Parts between tags",
  category: "Structure",
  params: z.object({ tags: z.array(Tag).min(1).max(20) }),
  describe: ({ tags }) =>
    tags.length === 1
      ? `Put one part of the answer between <${tags[0]}> and </${tags[0]}>.`
      : `Put the parts of the answer between these tags, each used once and in this order: ${tags.map((tag) => `<${tag}>…</${tag}>`).join(", ")}.`,
  verify: (answer, { tags }) => {
    const spans: Span[] = [];
    for (const tag of tags) {
      const place = partBetween(answer, tag);
      if (typeof place === "string") return broken(place, spans);
      const before = spans.at(-1);
      if (before && place.start < before.end) return broken(`<${tag}> does not stand behind the part before it`, [place]);
      spans.push(place);
    }
    return met(`all ${tags.length} parts between their tags`, spans);
  },
  examples: [
    {
      params: { tags: ["thinking", "answer"] },
      meets: "<thinking>Bees point.</thinking>\n<answer>At the sun.</answer>",
      breaks: "<answer>At the sun.</answer>\n<thinking>Bees point.</thinking>",
    },
    { params: { tags: ["summary"] }, meets: "Bees.\n<summary>They dance.</summary>", breaks: "Bees.\n<summary>They dance." },
  ],
  demands: ({ tags }) =>
    tags.flatMap((tag) => [
      { is: "contains" as const, text: `<${tag}>` },
      { is: "contains" as const, text: `</${tag}>` },
    ]),
  uses: ["fixed_case"],
});

/** Where the one part between a tag stands, the tags included; what is wrong where there is not exactly one. */
function partBetween(answer: string, tag: string): Span | string {
  const [opening, closing] = [`<${tag}>`, `</${tag}>`];
  const start = answer.indexOf(opening);
  const end = answer.indexOf(closing, start + opening.length);
  if (start === -1) return `${opening} is missing`;
  if (end === -1) return `${closing} is missing`;
  if (answer.indexOf(opening, start + 1) !== -1) return `${opening} stands more than once`;
  if (answer.slice(start + opening.length, end).trim() === "") return `nothing stands between ${opening} and ${closing}`;
  return { start, end: end + closing.length };
}
