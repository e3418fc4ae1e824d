import * as z from "zod";
import { piecesBetween } from "../python/split";
import { isBlank } from "../python/strip";
import { broken, defineVerifier, met } from "../verifier";
import type { Piece } from "./pieces";

/** Each line is indented by more blanks than the line before. */
export const stairs = defineVerifier({
  id: "format:line_indent",
  family: "ifbench",
  title: "Stairs of lines",
  category: "Format",
  params: z.object({}),
  describe: () => "Indent each new line further than the line before, like stairs.",
  verify: (answer) => {
    const lines = linesLeft(piecesBetween(answer, "\n"));
    const indents = lines.map(({ text }) => text.length - text.replace(/^ +/, "").length);
    const astray = lines[indents.findIndex((indent, at) => at > 0 && indent <= (indents[at - 1] ?? 0))];
    const evidence = `blanks before the lines: ${indents.slice(0, 20).join(", ")}`;
    return astray ? broken(evidence, [astray.span]) : met(evidence);
  },
  examples: [{ params: {}, meets: "Bees\n dance\n  well", breaks: "Bees\n dance\n well" }],
  occupies: ["layout"],
  excludes: ["list", "bullets", "blocks"],
});

/**
 * The reference drops blank lines from the list it is walking along: the line after a dropped one is passed over, and what
 * goes is the first equal line still there. So of two blank lines in a row one stays.
 */
function linesLeft(lines: readonly Piece[]): Piece[] {
  const dropped = new Set<number>();
  const passedOver = new Map<string, Queue>();
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? "";
    if (!isBlank(text)) continue;
    const queue = passedOver.get(text) ?? newQueue(passedOver, text);
    queue.items.push(at);
    dropped.add(queue.items[queue.head] ?? at);
    queue.head += 1;
    at += 1;
    const next = lines[at]?.text;
    if (next !== undefined && isBlank(next)) (passedOver.get(next) ?? newQueue(passedOver, next)).items.push(at);
  }
  return lines.filter((_, at) => !dropped.has(at));
}

/** Lines with one text, in order; those before the head are gone. */
interface Queue {
  items: number[];
  head: number;
}

function newQueue(queues: Map<string, Queue>, text: string): Queue {
  const queue = { items: [], head: 0 };
  queues.set(text, queue);
  return queue;
}
