import { prepareTokens, tokens } from "./tokens";

/** As much of the beginning as tells what its first word is. */
const context = 300;

type Tag = (text: string) => readonly string[];
let tagsOfFirst: Tag | undefined;

/** Loads the part-of-speech tagger and what finds the first word. */
export async function prepareTagger(): Promise<void> {
  await prepareTokens();
  if (tagsOfFirst) return;
  const { default: nlp } = await import("compromise/two");
  tagsOfFirst = (text) => nlp(text).json({ terms: { tags: true } })[0]?.terms[0]?.tags ?? [];
}

/** Whether the first word is a verb where it stands; modal verbs are none, as in the Penn Treebank's tags. */
export function isVerbFirst(answer: string): boolean {
  if (!tagsOfFirst) throw new Error("The tagger is used before it was loaded");
  const beginning = answer.trimStart().slice(0, context);
  if (!/^\p{L}/u.test(tokens(beginning)[0]?.text ?? "")) return false;
  const tags = tagsOfFirst(beginning);
  return tags.includes("Verb") && !tags.includes("Modal");
}
