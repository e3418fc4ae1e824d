import { numberFrom, numberSource } from "./number-words";
import { bothOf, boundSource, kindOf, laterSource, type Quantity, quantityOf } from "./quantity";

/** A text in which every quantity has been found, so that a rule can ask for one without spelling out how it may be written. */
export interface Reading {
  text: string;
  /** the same text, every character of a quantity replaced by its mark; as long as the text */
  coded: string;
  quantities: readonly Quantity[];
}

/** A quantity in coded text, and one that is more than a number. */
export const quantityMarks = "[\\ue000-\\uf7ff]+";
export const boundedMarks = "[\\uec00-\\uf7ff]+";
const firstBare = 0xe000;
const firstBounded = 0xec00;
const mostMarks = 0xc00;
/** The longest words that bound a number. */
const reach = 60;

const number = new RegExp(`(?<![\\w.,/$€£#]|(?<![\\d])-|\\d )(?:${numberSource})(?![\\w%°/])(?!\\.\\d)`, "gi");
const denial =
  "(?:do not|don't|does not|doesn't|must not|mustn't|should not|shouldn't|may not|can not|cannot|can't|never|without|not|avoid|no)\\s+(?:(?:use|using|write|writing|be|have|having|contain|containing|include|including|give|giving|let|it|the|your|answer|response)\\s+){0,4}?";
const before = new RegExp(
  `(?:^|[^\\w])(?:(?<deny>${denial}))??(?:(?<bound>${boundSource.replaceAll(" ", "\\s+")})\\s*)?(?:a total of\\s+)?$`,
  "i",
);
const between = new RegExp(
  `^(?<plus>\\+)?\\s*(?<join>-|–|—|to|and|or|but|,)\\s*(?<bound>${boundSource.replaceAll(" ", "\\s+")})?\\s*$`,
  "i",
);
const after = new RegExp(`^(?:\\+|\\s+(?:${laterSource.replaceAll(" ", "\\s+")})(?![\\w]))`, "i");

interface Found {
  start: number;
  end: number;
  quantity: Quantity;
}

/** Finds every quantity of a text outside quotation marks: "at least 5", "between 3 and 5", "3 or more", "no more than two". */
export function read(text: string): Reading {
  const found = quantitiesOf(text).slice(0, mostMarks);
  let coded = "";
  for (const [index, { start, end, quantity }] of found.entries()) {
    coded += text.slice(coded.length, start);
    coded += String.fromCharCode((quantity.isBare ? firstBare : firstBounded) + index).repeat(end - start);
  }
  return { text, coded: coded + text.slice(coded.length), quantities: found.map(({ quantity }) => quantity) };
}

/** The quantity that these marks stand for. */
export function quantityAt(reading: Reading, marks: string | undefined): Quantity | undefined {
  const mark = marks?.charCodeAt(0);
  return mark === undefined ? undefined : reading.quantities[mark - (mark < firstBounded ? firstBare : firstBounded)];
}

function quantitiesOf(text: string): Found[] {
  const quoted = [...text.matchAll(/(?<![^\s([])"(?=\S)[^"\n]{0,300}"(?=[\s.,;:!?)\]]|$)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const numbers = [...text.matchAll(number)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, count: numberFrom(match[0]) }))
    .filter(({ start }) => !quoted.some((span) => span.start < start && start < span.end));
  const found: Found[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const [one, two] = [numbers[index], numbers[index + 1]];
    if (!one || one.count === undefined || one.start < (found.at(-1)?.end ?? 0)) continue;
    const pair = two && pairOf(text, one, two, found.at(-1)?.end ?? 0);
    const quantity = pair ?? singleOf(text, one, found.at(-1)?.end ?? 0);
    if (quantity) found.push(quantity);
    if (pair) index += 1;
  }
  return found;
}

interface Written {
  start: number;
  end: number;
  count: number | undefined;
}

function boundBefore(text: string, start: number, from: number): { start: number; bound?: string; isDenied: boolean } {
  const left = text.slice(Math.max(from, start - reach), start);
  const groups = before.exec(left)?.groups ?? {};
  const length = (groups.deny?.length ?? 0) + (groups.bound?.length ?? 0);
  if (length === 0) return { start, isDenied: false };
  const bound = groups.bound;
  const at = left.lastIndexOf(groups.deny ?? bound ?? "");
  const isDenied = groups.deny !== undefined;
  // A denial without a bound ("do not use 3 commas") belongs to the sentence, not to the number.
  if (bound === undefined) return { start, isDenied: true };
  return { start: start - left.length + at, bound, isDenied };
}

function singleOf(text: string, { start, end, count }: Written, from: number): Found | undefined {
  const left = boundBefore(text, start, from);
  const right = after.exec(text.slice(end, end + reach))?.[0] ?? "";
  const [kind, laterKind] = [kindOf(left.bound), kindOf(right)];
  if (count === undefined || (kind !== undefined && laterKind !== undefined)) return undefined;
  const quantity = quantityOf(kind ?? laterKind, count, left.isDenied);
  return quantity && { start: left.start, end: end + right.length, quantity };
}

function pairOf(text: string, one: Written, two: Written, from: number): Found | undefined {
  const groups = between.exec(text.slice(one.end, two.start))?.groups;
  if (!groups || one.count === undefined || two.count === undefined) return undefined;
  const left = boundBefore(text, one.start, from);
  if (left.isDenied) return undefined;
  const [kind, second] = [kindOf(left.bound), kindOf(groups.bound)];
  const isList = groups.join === "," || ((groups.join === "and" || groups.join === "or") && kind === undefined);
  if (second !== undefined) {
    const quantity = bothOf(quantityOf(kind, one.count), quantityOf(second, two.count));
    return quantity && { start: left.start, end: two.end, quantity };
  }
  const isRange = kind === undefined || kind === "between" || kind === "exactly";
  if (!isRange || one.count > two.count || (isList && !(groups.join === "or" && two.count === one.count + 1))) return undefined;
  return { start: left.start, end: two.end, quantity: { atLeast: one.count, atMost: two.count } };
}
