import { gerund, type Subject, subjectOf } from "./subject";

/** How the rehearsal model's own queries, and most people's, wrap what they are about. */
const practices: readonly RegExp[] = [
  /\bhow to (.+?)(?:, from the first|, step by|\.|\?|$)/i,
  /\bwhen people (.+?), and how\b/i,
  /\bhelps .{5,60}? to (.+?)\./i,
  /\bways to (.+?)(?:, and|\.| and weigh)/i,
  /\bbefore you (.+?)\?/i,
  /\bhard to (.+?), and what\b/i,
  /\battempt to (.+?) (?:is going|from a poor)/i,
  /\bneed to know in order to (.+?) for the first\b/i,
  /\bTeach .{5,60}? to (.+?) within\b/,
  /\bHow would .{5,60}? (\w+ (?:their|the|a|an|your)\b.+?) with little\b/,
];
const matters: readonly RegExp[] = [
  /\bmisunderstandings about (.+?) are\b/i,
  /\bknow about (.+?)\?/i,
  /\boverview of (.+?) that moves\b/i,
  /\bmakes (.+?) important\b/i,
  /\bintroduce (.+?) to a small\b/i,
  /\bexample of (.+?), and say\b/i,
  /\bsay about (.+?), and what\b/i,
  /\bview of (.+?) has changed\b/i,
  /\bguide to (.+?) for\b/i,
  /\bExplain (?!to |how |why )(.+?) to\b/,
];

export interface Named {
  form: Subject["form"];
  name: string;
}

/** What an instruction is about, in a few words; null where it does not show. */
export function subjectIn(instruction: string): Named | null {
  const opening = instruction.slice(0, 400);
  const act = firstMatch(opening, practices);
  if (act) return named("practice", gerund(act));
  const matter = firstMatch(opening, matters);
  if (matter) return named("matter", matter);
  // A situation such as "I have an hour." may stand before the request itself.
  const sentence = opening.split(/(?<=[.?!])\s/).find((part) => !/^(?:I|My|This)\b/.test(part)) ?? "";
  const subject = subjectOf(sentence);
  return subject && subject.form !== "question" ? named(subject.form, subject.name) : null;
}

function firstMatch(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return null;
}

function named(form: Subject["form"], full: string): Named | null {
  const name = full
    .replace(/\b(?:their|your|one's)\b/g, "a")
    .replace(/\ba (?=[a-z]+s\b)/g, "the ")
    .replace(/\s+(?:when|if|so that|because|while|using|that|which|where|without)\b.*$/i, "")
    .replace(/[,;:"].*$/, "");
  const words = name.split(" ");
  return words.length < 1 || words.length > 9 || name.length < 4 ? null : { form, name };
}
