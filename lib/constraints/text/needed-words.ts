import { remembered } from "./remembered";

/** Words of which every match of a part holds at least one; null where that cannot be told. */
type Needed = readonly string[] | null;

/**
 * Words of which a text must hold one before a pattern can match it at all, read off the pattern itself. Looking for them first
 * spares most of the patterns a look at the text.
 *
 * @param source a regular expression's source whose flags hold `i`; the words are ASCII letters, digits and signs, in lower case
 * @returns null where no such words stand in it: then only the pattern itself can tell
 */
export function neededWords(source: string): readonly string[] | null {
  const needed = alternatives({ source, at: 0 });
  return needed?.every((word) => word.length >= fewest) ? needed : null;
}

/** Shorter words stand in nearly every text. */
const fewest = 2;

/** Whether a text holds one of the words; true where none are known. */
export function holdsOneOf(needed: readonly string[] | null, text: string): boolean {
  if (needed === null) return true;
  const folded = inLowerCase(text);
  return needed.some((word) => folded.includes(word));
}

/** As a pattern that looks at Unicode and no case compares: "ſ" is an s and the sign for kelvin a k. */
const inLowerCase = remembered((text) => text.toLowerCase().replaceAll("ſ", "s"));

interface Place {
  source: string;
  at: number;
}

/** Up to the closing bracket of a group, or to the end: any of these may match, so it needs what any of them needs. */
function alternatives(place: Place): Needed {
  const needed = [sequence(place)];
  while (place.source[place.at] === "|") {
    place.at += 1;
    needed.push(sequence(place));
  }
  return needed.includes(null) ? null : needed.flatMap((one) => one ?? []);
}

/** One thing after another: all must match, so what the most telling of them needs is enough. */
function sequence(place: Place): Needed {
  let best: Needed = null;
  let run = "";
  const take = (needed: Needed) => {
    if (tellingOf(needed) > tellingOf(best)) best = needed;
  };
  const endRun = () => {
    take(run === "" ? null : [run]);
    run = "";
  };
  while (place.at < place.source.length && !"|)".includes(place.source[place.at] ?? "")) {
    const { letter, needed } = atom(place);
    const times = repeated(place);
    if (letter !== null && times === "once") {
      run += letter;
      continue;
    }
    if (letter !== null && times === "once or more") run += letter;
    endRun();
    if (letter === null && times !== "perhaps") take(needed);
  }
  endRun();
  return best;
}

/** The longer the shortest of the words, the fewer texts hold any of them. */
function tellingOf(needed: Needed): number {
  return needed === null ? 0 : Math.min(...needed.map((word) => word.length));
}

/** One letter, or a thing whose words are known or not; moves past it. */
function atom(place: Place): { letter: string | null; needed: Needed } {
  const nothing = { letter: null, needed: null };
  const rest = place.source.slice(place.at);
  const group = /^\((?:\?(?:<[A-Za-z]\w*>|:|(?<around><?[=!])))?/.exec(rest);
  if (group) {
    place.at += group[0].length;
    const needed = alternatives(place);
    place.at += 1;
    // What stands around a match is no part of it.
    return group.groups?.around ? nothing : { letter: null, needed };
  }
  const many =
    /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\k<\w+>|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\[A-Za-z0-9]|[.^$])/su.exec(rest);
  if (many) {
    place.at += many[0].length;
    return nothing;
  }
  const sign = /^\\?(.)/su.exec(rest);
  place.at += sign?.[0].length ?? 1;
  const letter = sign?.[1] ?? "";
  return /^[\x20-\x7e]$/.test(letter) ? { letter: letter.toLowerCase(), needed: null } : nothing;
}

function repeated(place: Place): "once" | "once or more" | "perhaps" {
  const sign = /^(?:[?*+]|\{(?<least>\d+)(?:,\d*)?\})\??/.exec(place.source.slice(place.at));
  if (!sign) return "once";
  place.at += sign[0].length;
  return sign[0].startsWith("+") || Number(sign.groups?.least ?? 0) > 0 ? "once or more" : "perhaps";
}
