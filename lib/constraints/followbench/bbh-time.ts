import { lastMatch } from "./last-match";

/** A date: the last one counts. */
export const bbhTime = lastMatch({
  source: "BBH_time",
  title: "Date reckoning",
  category: "Situation",
  what: "date",
  pattern: /\p{Nd}{2}\/\p{Nd}{2}\/\p{Nd}{4}/gu,
  examples: [{ params: { target: "02/09/1942" }, meets: "It is 02/09/1942.", breaks: "It is 02/10/1942." }],
});
