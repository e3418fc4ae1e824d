import { leaks } from "../leaks";
import { defineCheck } from "./check";
import { offerRewrite } from "./rewrite";

/** A choice between values that nobody made: "[100, 150] words". */
export const unresolvedChoice = defineCheck({
  id: "unresolved-choice",
  title: "Unresolved choice",
  severity: "error",
  summary: "The text offers a list of values, such as “[100, 150]”, where one should have been chosen.",
  look: ({ id, text }) =>
    leaks(text)
      .filter(({ kind }) => kind === "unresolved_choice")
      .map(({ span, text: found, message }) => {
        const before = text.slice(0, span.start);
        const repairs = resolutions(found, before).map((choice) =>
          offerRewrite(id, `Replace ${found} by ${choice}`, { ...span, with: choice }),
        );
        return { span, message, repairs };
      }),
});

/** What the choice may have meant, the likeliest first: the range between two rising numbers, then each value. */
function resolutions(found: string, before: string): string[] {
  const inner = found.slice(1, -1).trim();
  const unit = /^[\d\s,–—/|-]+?(?:(?:to|or)\s+\d+)?\s+([a-z][a-z ]*)$/i.exec(inner)?.[1] ?? "";
  const values = (unit === "" ? inner : inner.slice(0, -unit.length))
    .split(/\s*(?:,|\/|\||–|—|-(?=\s*\d)|\bor\b|\bto\b)\s*/i)
    .map((value) => value.trim());
  const kept = [...new Set(values.filter((value) => value !== ""))].slice(0, 6);
  const [first, last] = [Number(kept[0]), Number(kept.at(-1))];
  const isRange = kept.length === 2 && first < last;
  const range = isRange ? [/\bbetween\s*$/i.test(before) ? `${first} and ${last}` : `${first} to ${last}`] : [];
  const takesRange = !/\b(?:at least|at most|exactly|(?:more|fewer|less) than|up to)\s*$/i.test(before);
  return [...(takesRange ? range : []), ...kept].map((choice) => (unit === "" ? choice : `${choice} ${unit}`));
}
