import { stem } from "./stem";
import { synonymOf } from "./synonyms";

/** Words that carry no demand of their own: grammar, and what nearly every constraint begins with. */
const empty = new Set(
  `a an the this that these those it its they them their there here and or but nor so if then than as at by for from in into of on onto out over to up with within without
  about is are was were be been being am do does did done have has had can could will would shall should may might must need needs not no never only also just very too more most
  less least any each every all both either neither some such own same other another you your yours i me my we us our he she his her who whom whose which what when where why how
  please make sure ensure use used using include including included includes provide provided give given write written answer answers answering response responses respond reply
  text instruction mention mentions mentioned keep keeping one ones etc eg ie via per while during after before between through across along via e g i s t
  say says said tell tells state states name names list suggest suggests propose put puts set show shows explain explains describe describes discuss discusses present presents
  against around about below above under let lets want wants would like help helps come comes take takes go goes get gets
  whole entire entirely fewer than longer shorter different else nothing anything something everything allowed begins begin start starting marked
  contain contains containing add adding consider considering regarding related relevant based focus focusing focused specific specifically`
    .split(/\s+/)
    .filter(Boolean),
);

const word = /\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)?|\p{N}+(?:[.,]\p{N}+)*%?/gu;

/** The words of a text that carry meaning, stemmed, in order, as often as they occur. */
export function contentStems(text: string): string[] {
  return wordsIn(text).flatMap((found) => (empty.has(found) ? [] : [synonymOf(stem(found))]));
}

const numerals =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const tens = new Map(
  Object.entries({ thirty: "30", forty: "40", fifty: "50", sixty: "60", seventy: "70", eighty: "80", ninety: "90", hundred: "100" }),
);

/** All words of a text in small letters, numbers in digits; compounds with a hyphen come apart. */
export function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(word) ?? []).map((found) => {
    const bare = found.replace(/['’]s$/, "");
    const number = bare === "one" ? -1 : numerals.indexOf(bare);
    return number === -1 ? (tens.get(bare) ?? bare) : String(number);
  });
}
