import * as z from "zod";
import { type Span, spansOf } from "../span";
import { counted } from "../text/bounds";
import { withoutFences } from "../text/fences";
import { addressSpans } from "../text/links";
import { editorialKind } from "./editorial-kind";

/** No web address and no Markdown link outside code blocks. */
export const noLinks = editorialKind({
  id: "no-links",
  title: "No links",
  category: "Content",
  params: z.object({}),
  describe: () => "Do not include any links or web addresses.",
  verify: (answer) => counted(links(withoutFences(answer)), { atMost: 0 }, "link"),
  examples: [
    { params: {}, meets: "See the site (or e.g. the book [1]).", breaks: "See https://example.org." },
    { params: {}, meets: "```sh\ncurl https://example.org\n```", breaks: "See [the site](/bees)." },
  ],
  demands: () => [{ is: "count", of: "links", atMost: 0 }],
});

function links(text: string): Span[] {
  const marked = spansOf(text, /(?<!!)\[[^[\]\n]{1,300}\]\([^()\s]{1,500}\)/g);
  const bare = addressSpans(text).filter(({ start }) => !marked.some((link) => link.start <= start && start < link.end));
  return [...marked, ...bare].sort((one, other) => one.start - other.start);
}
