import { verifiers } from "../index";
import type { AnyVerifier } from "../verifier";
import { paramSamples } from "./param-samples";
import type { Bound } from "./rule";

interface Template {
  verifier: AnyVerifier;
  /** the words before the first value and after the last, in small letters */
  first: string;
  last: string;
  /** compiled when a sentence first begins and ends as this one does */
  source: string;
  /** for each group, the places in the parameters that hold its value */
  leaves: readonly (readonly (readonly PropertyKey[])[])[];
  sample: unknown;
}

type Leaf = readonly [path: readonly PropertyKey[], value: string | number];

let templates: readonly Template[] | undefined;

/**
 * The verifier and parameters whose own sentence this is. Certain: the sentence is written again from what was read, and
 * must come out the same.
 *
 * @returns none where no verifier writes this sentence
 */
export function ownSentence(text: string): Bound | undefined {
  const sentence = text.trim().replace(/\.$/, "");
  const small = sentence.toLowerCase();
  templates ??= verifiers.filter(({ family, unsupported }) => family !== "followbench" && unsupported === undefined).flatMap(templatesOf);
  for (const template of templates) {
    const isLike = small.startsWith(template.first) && small.endsWith(template.last);
    const bound = isLike ? boundBy(template, sentence) : undefined;
    if (bound) return bound;
  }
  return undefined;
}

function boundBy({ verifier, source, leaves, sample }: Template, sentence: string): Bound | undefined {
  const found = compiled(source).exec(sentence);
  if (!found) return undefined;
  const params = leaves.reduce<unknown>(
    (filled, paths, group) => paths.reduce((inner, path) => withValue(inner, path, found[group + 1] ?? ""), filled),
    sample,
  );
  const parsed = verifier.params.safeParse(params);
  const isSame = parsed.success && bare(verifier.describe(parsed.data)) === bare(sentence);
  return isSame ? { verifierId: verifier.id, params: parsed.data } : undefined;
}

const patterns = new Map<string, RegExp>();

function compiled(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(`^${source}$`, "i");
  patterns.set(source, pattern);
  return pattern;
}

function templatesOf(verifier: AnyVerifier): Template[] {
  const made = paramSamples(verifier).flatMap((sample) => {
    const parsed = verifier.params.safeParse(sample);
    return parsed.success ? [templateOf(verifier, sample, verifier.describe(parsed.data))] : [];
  });
  return [...new Map(made.map((template) => [template.source, template])).values()];
}

/** The sentence with every parameter's value replaced by a group; a value that it does not show stays what it is. */
function templateOf(verifier: AnyVerifier, sample: unknown, sentence: string): Template {
  const all = leavesOf(sample, []);
  const values = [...new Set(all.map(([, value]) => String(value)))].filter((value) => value.trim() !== "" && sentence.includes(value));
  const shown = values.sort((one, other) => other.length - one.length);
  const placed = shown.reduce(
    (text, value, index) => text.split(value).join(String.fromCharCode(firstMark + index)),
    sentence.replace(/\.$/, ""),
  );
  const groups = [...new Set([...placed].filter(isMark))];
  const source = placed.split(/([\ue000-\uf8ff])/).map((piece, index, pieces) => {
    if (!isMark(piece)) return escaped(piece);
    if (pieces.indexOf(piece) < index) return `\\${groups.indexOf(piece) + 1}`;
    return /^\d+$/.test(markedValue(piece, shown)) ? "(\\d{1,9})" : "([\\s\\S]+?)";
  });
  const leaves = groups.map((mark) => all.filter(([, value]) => String(value) === markedValue(mark, shown)).map(([path]) => path));
  const pieces = placed.toLowerCase().split(/[\ue000-\uf8ff]/);
  return { verifier, first: pieces[0] ?? "", last: pieces.at(-1) ?? "", source: source.join(""), leaves, sample };
}

/** Values are marked with characters that Unicode leaves to private use. */
const firstMark = 0xe000;
const isMark = (text: string): boolean => /^[\ue000-\uf8ff]$/.test(text);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

function markedValue(mark: string, shown: readonly string[]): string {
  return shown[mark.charCodeAt(0) - firstMark] ?? "";
}

function leavesOf(value: unknown, path: readonly PropertyKey[]): Leaf[] {
  if (typeof value === "string" || typeof value === "number") return [[path, value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function withValue(value: unknown, path: readonly PropertyKey[], written: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === "number" ? Number(written) : written;
  if (Array.isArray(value)) return value.map((inner, index) => (String(index) === key ? withValue(inner, rest, written) : inner));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === key ? withValue(inner, rest, written) : inner]));
}

function bare(sentence: string): string {
  return sentence.trim().replace(/\.$/, "").toLowerCase();
}
