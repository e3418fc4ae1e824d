import { type Demand, demandOf } from "./demand";
import type { Statement } from "./material";

/** What a body is built from. */
export interface Units {
  statements: readonly Statement[];
  opening: string;
  closing: string;
  demands: readonly Demand[];
}

export function numbered(units: Units, count: number | null, marker: (position: number) => string): string {
  const items = grouped(units.statements, count).map((item, index) => `${marker(index + 1)} ${item}`);
  return framed(units, items.join("\n"));
}

export function bulleted(units: Units, count: number | null, marker: string): string {
  return framed(
    units,
    grouped(units.statements, count)
      .map((item) => `${marker} ${item}`)
      .join("\n"),
  );
}

export function table(units: Units, columns: number | null, rows: number | null): string {
  const names = ["Point", "What it means", "Who it concerns", "When it matters", "How to check it"].slice(0, columns ?? 2);
  const fillers = ["beginners above all", "from the start", "once a week"];
  const lines = grouped(units.statements, rows, (statement) => [statement.title, statement.text.replace(/\|/g, "/")].join(" | ")).map(
    (line) => {
      const [title = "", ...text] = line.split(" | ");
      return `| ${[title, text.join(" "), ...fillers].slice(0, names.length).join(" | ")} |`;
    },
  );
  const header = [`| ${names.join(" | ")} |`, `|${names.map(() => " --- ").join("|")}|`];
  return framed(units, [...header, ...lines].join("\n"));
}

export function headed(units: Units, count: number): string {
  const groups = shared(units.statements, count);
  const parts = groups.map((group) => `## ${group[0]?.title ?? "More"}\n\n${group.map(({ text }) => text).join(" ")}`);
  return framed(units, parts.join("\n\n"));
}

export function letter(units: Units, closing: string): string {
  const body = shared(units.statements, 2).map((group) => group.map(({ text }) => text).join(" "));
  return [`Dear friend,`, units.opening, ...body, units.closing, `${closing},\nYour neighbour`].filter((part) => part !== "").join("\n\n");
}

/** Running text: an exact number of sentences or of paragraphs where one was asked for, else three paragraphs. */
export function paragraphed(units: Units): string {
  const sentences = demandOf(units.demands, "sentences")?.count;
  const isOne = demandOf(units.demands, "one_paragraph") !== undefined;
  const perParagraph = demandOf(units.demands, "sentences_per_paragraph")?.count;
  const texts = [units.opening, ...units.statements.map(({ text }) => text), units.closing].filter((text) => text !== "");
  if (sentences) return fewer(texts, sentences).join(" ");
  if (perParagraph)
    return chunks(texts, perParagraph)
      .map((chunk) => chunk.join(" "))
      .join("\n\n");
  const count = isOne ? 1 : (demandOf(units.demands, "paragraphs")?.count ?? 3);
  return share(texts, count)
    .map((part) => part.join(" "))
    .join("\n\n");
}

function framed({ opening, closing }: Units, body: string): string {
  return [opening, body, closing].filter((part) => part !== "").join("\n\n");
}

/** So many entries from the statements: several share one where there are too many. */
function grouped(statements: readonly Statement[], count: number | null, say: (statement: Statement) => string = titled): string[] {
  if (count === null) return statements.map(say);
  return shared(statements, count).map(([first, ...rest]) => (first ? [say(first), ...rest.map(({ text }) => text)].join(" ") : ""));
}

function titled({ title, text, isAsked }: Statement): string {
  return isAsked || text === `${title}.` ? text : `${title}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function shared(statements: readonly Statement[], count: number): Statement[][] {
  return share(statements, count).filter((group) => group.length > 0);
}

/** Splits into so many parts, as even as can be, in order. */
function share<T>(all: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, index) =>
    all.slice(Math.floor((index * all.length) / count), Math.floor(((index + 1) * all.length) / count)),
  );
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const whole = Math.max(1, Math.floor(all.length / size));
  return Array.from({ length: whole }, (_, index) => all.slice(index * size, (index + 1) * size));
}

/** Joins sentences until so many are left. */
function fewer(texts: readonly string[], count: number): string[] {
  const kept = texts.slice(0, Math.max(count, 1));
  const [last = "", ...extra] = [kept.at(-1) ?? "", ...texts.slice(count).filter((_, index) => index < 2)];
  const tail = extra.map((text) => text.replace(/[.!?]$/, "").replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()));
  return [...kept.slice(0, -1), `${[last.replace(/\.$/, ""), ...tail].join("; ")}.`];
}
