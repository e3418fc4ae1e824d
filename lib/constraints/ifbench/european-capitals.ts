import * as z from "zod";
import { isBlank, strip } from "../python/strip";
import { clip } from "../text/clip";
import { countOf } from "../text/count-of";
import { broken, defineVerifier, met } from "../verifier";
import { asciiForm } from "./ascii-form";

const capitals =
  "Reykjavik, Helsinki, Oslo, Tallinn, Stockholm, Riga, Moscow, Copenhagen, Vilnius, Minsk, Dublin, Berlin, Amsterdam, Warsaw, London, Brussels, Prague, Luxembourg, Paris, Vienna, Bratislava, Budapest, Vaduz, Chisinau, Bern, Ljubljana, Zagreb".split(
    ", ",
  );

/** Twenty-seven capitals from north to south between commas, accents aside. */
export const europeanCapitals = defineVerifier({
  id: "custom:european_capitals_sort",
  family: "ifbench",
  title: "Capitals of Europe by latitude",
  category: "Custom",
  params: z.object({}),
  describe: () =>
    "Name the European capitals north of 45 degrees latitude, from north to south, separated by commas and without countries.",
  verify: (answer) => {
    const named = asciiForm(answer)
      .split(",")
      .filter((name) => !isBlank(name))
      .map(strip);
    if (named.length !== capitals.length) return broken(`${countOf(named.length, "name")}, ${capitals.length} asked for`);
    const at = named.findIndex((name, order) => name !== capitals[order]);
    return at < 0 ? met("all capitals in order") : broken(`number ${at + 1} is "${clip(named[at] ?? "")}", not ${capitals[at]}`);
  },
  examples: [{ params: {}, meets: capitals.join(", "), breaks: [...capitals].sort().join(", ") }],
  demands: () => [{ is: "count", of: "commas", atLeast: capitals.length - 1 }],
  occupies: ["start", "end"],
  uses: ["commas"],
});
