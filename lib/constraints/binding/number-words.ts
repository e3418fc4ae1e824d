const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const digit = units.slice(1, 10).join("|");
const belowHundred = `(?:(?:${tens.join("|")})(?:[ -](?:${digit}))?|${units.toReversed().join("|")})`;

/** The source of a pattern for a whole number as people write it: "12", "1,000", "twenty-five", "two hundred", "a dozen". */
export const numberSource = [
  "\\d{1,3}(?:,\\d{3})+(?![\\d,]*\\d)",
  "\\d{1,7}(?![\\d.]*\\d)",
  `(?:a|an|${belowHundred})[ -](?:hundred|thousand)(?: (?:and )?${belowHundred})?`,
  "(?:a|one|two|half a) dozen",
  "dozen",
  "(?:a|one) single",
  "single",
  "a couple of",
  belowHundred,
  "once|twice|thrice",
].join("|");

/** The number that words or digits stand for; none where they stand for no whole number. */
export function numberFrom(written: string): number | undefined {
  const text = written
    .toLowerCase()
    .replace(/,(?=\d{3})/g, "")
    .trim();
  if (/^\d+$/.test(text)) return Number(text);
  const times = { once: 1, twice: 2, thrice: 3 }[text];
  if (times !== undefined) return times;
  if (text.endsWith("single")) return 1;
  if (text === "a couple of") return 2;
  if (text.endsWith("dozen")) return { "half a dozen": 6, "two dozen": 24 }[text] ?? 12;
  return sumOf(text.split(/[ -]/).filter((word) => word !== "and"));
}

function sumOf(words: readonly string[]): number | undefined {
  let sum = 0;
  for (const word of words) {
    const value = worth(word);
    if (value === undefined) return undefined;
    sum = value >= 100 ? Math.max(sum, 1) * value : sum + value;
  }
  return sum;
}

function worth(word: string): number | undefined {
  if (word === "a" || word === "an") return 0;
  if (word === "hundred") return 100;
  if (word === "thousand") return 1000;
  if (units.includes(word)) return units.indexOf(word);
  return tens.includes(word) ? (tens.indexOf(word) + 2) * 10 : undefined;
}
