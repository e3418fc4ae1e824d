import type { SearchHit, SearchPlace } from "@/lib/schema/search";
import { isPrefix, type SearchTerm, scriptRuns, searchTerms } from "@/lib/schema/search-terms";

const around = 60;
const longest = 240;

/**
 * Where in an item's texts the words that were looked for stand, with a piece of each text around the first of them.
 *
 * @param parts the item's texts with where each is from
 * @param typed what was looked for, as typed
 * @returns at most one hit for each place, in the order of the parts, the part with most different terms standing for its place;
 *   pieces are plain text: nothing in them is markup
 */
export function searchExcerpts(parts: readonly { place: SearchPlace; text: string }[], typed: string): SearchHit[] {
  const terms = searchTerms(typed)
    .flat()
    .filter(({ isNegated }) => !isNegated);
  if (terms.length === 0) return [];
  const best = new Map<SearchPlace, { hit: SearchHit; found: number }>();
  for (const { place, text } of parts) {
    const found = terms.filter((term) => patternOf([term]).test(text)).length;
    if (found === 0 || found <= (best.get(place)?.found ?? 0)) continue;
    best.set(place, { hit: { place, pieces: piecesOf(text, patternOf(terms)) }, found });
  }
  return [...best.values()].map(({ hit }) => hit);
}

/** Words are told apart as the database does: by anything that is neither letter nor digit. */
function patternOf(terms: readonly SearchTerm[]): RegExp {
  const one = (term: SearchTerm) => {
    const words = term.text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
    const isDense = scriptRuns(term.text).some((run) => run.isDense);
    const end = isPrefix(term) || isDense ? "" : "(?![\\p{L}\\p{N}])";
    return `${isDense ? "" : "(?<![\\p{L}\\p{N}])"}${words.join("[^\\p{L}\\p{N}]+")}${end}`;
  };
  return new RegExp(terms.map(one).join("|"), "giu");
}

function piecesOf(text: string, pattern: RegExp): SearchHit["pieces"] {
  const first = text.search(pattern);
  const start = wordEdge(text, Math.max(0, first - around));
  const shown = text.slice(start, start + longest);
  const pieces: SearchHit["pieces"] = start > 0 ? [{ text: "…", isHit: false }] : [];
  let at = 0;
  for (const { 0: hit, index } of shown.matchAll(pattern)) {
    if (hit === "") continue;
    if (index > at) pieces.push({ text: shown.slice(at, index), isHit: false });
    pieces.push({ text: hit, isHit: true });
    at = index + hit.length;
  }
  const rest = `${shown.slice(at)}${start + longest < text.length ? "…" : ""}`;
  return rest === "" ? pieces : [...pieces, { text: rest, isHit: false }];
}

/** Not in the middle of a word, nor of a pair of surrogates. */
function wordEdge(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 20).search(/\s/);
  if (space >= 0) return at + space + 1;
  return /[\udc00-\udfff]/.test(text[at] ?? "") ? at + 1 : at;
}
