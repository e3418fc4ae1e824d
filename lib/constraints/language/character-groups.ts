import { isUpperCharacter } from "../python/character-class";
import type { LanguageModel } from "./language-model";

const address = /https?:\/\/[-_.?&~;+=/#0-9A-Za-z]{1,2076}/g;
const mailAddress = /[-_.0-9A-Za-z]{1,64}@[-_0-9A-Za-z]{1,255}[-_.0-9A-Za-z]{1,255}/g;
const vietnamese = /[AEIOUYaeiouyÂÊÔâêôĂăƠơƯư][\u0300\u0301\u0303\u0309\u0323]/g;
const longest = 10_000;

/** The groups of one, two and three characters by which a text's language is told, those left out that no language has. */
export function characterGroups(text: string, model: LanguageModel): string[] {
  const found: string[] = [];
  let group = " ";
  let isCapitals = false;
  for (const raw of cleaned(text)) {
    const character = normalized(raw, model);
    const last = group.charAt(group.length - 1);
    if (last === " ") {
      group = " ";
      isCapitals = false;
      if (character === " ") continue;
    } else if (isFull(group)) group = group.slice(group.codePointAt(0) === group.charCodeAt(0) ? 1 : 2);
    group += character;
    isCapitals = isUpper(character) && (isCapitals || isUpper(last));
    if (!isCapitals) collect(group, model, found);
  }
  return found;
}

/** Three characters, of one or two units each. */
function isFull(group: string): boolean {
  return group.length >= 3 && (group.length >= 6 || [...group].length >= 3);
}

function collect(group: string, model: LanguageModel, found: string[]): void {
  for (let length = 1; length <= group.length; length += 1) {
    const part = group.slice(-length);
    if (part !== " " && model.groups.has(part)) found.push(part);
  }
}

/** The characters that count: addresses and repeated spaces left out, and Latin letters where the text is in another script. */
function cleaned(text: string): string[] {
  const plain = text.includes("http") ? text.replace(address, " ") : text;
  const bare = (plain.includes("@") ? plain.replace(mailAddress, " ") : plain).replace(vietnamese, (pair) => pair.normalize("NFC"));
  const characters = [...bare.slice(0, 2 * longest)]
    .slice(0, longest)
    .filter((character, place, all) => character !== " " || all[place - 1] !== " ");
  const latin = characters.filter(isLatin).length;
  const other = characters.filter((character) => character >= "\u0300" && !(character >= "\u1e00" && character <= "\u1eff")).length;
  return latin * 2 < other ? characters.filter((character) => !isLatin(character)) : characters;
}

function isLatin(character: string): boolean {
  return character >= "A" && character <= "z";
}

function isUpper(character: string): boolean {
  return isUpperCharacter(character.codePointAt(0) ?? 0);
}

const ranges: readonly (readonly [first: number, last: number, standIn: string])[] = [
  [0x2000, 0x206f, " "],
  [0x3040, 0x309f, "あ"],
  [0x30a0, 0x30ff, "ア"],
  [0x3100, 0x312f, "ㄅ"],
  [0x31a0, 0x31bf, "ㄅ"],
  [0xac00, 0xd7af, "가"],
  [0x1ea0, 0x1eff, "ể"],
];
const single: Readonly<Record<string, string>> = { "\u00a0": " ", "«": " ", "°": " ", "»": " ", ș: "ş", ț: "ţ", ی: "ي" };

/** The character that stands for others of its kind: a space for marks, one letter for a script's many. */
function normalized(character: string, model: LanguageModel): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return (code | 32) >= 97 && (code | 32) <= 122 ? character : " ";
  if (code < 0x1ea0) return single[character] ?? character;
  if (code >= 0x4e00 && code <= 0x9fff) return model.kanji.get(character) ?? character;
  return ranges.find(([first, last]) => code >= first && code <= last)?.[2] ?? character;
}
