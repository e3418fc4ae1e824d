import * as z from "zod";
import { spansOf } from "../span";
import { counted } from "../text/bounds";
import { withoutCode } from "../text/fences";
import { editorialKind } from "./editorial-kind";

const amount =
  "(?<![\\p{L}\\p{N}$€£.,])(?:\\d+(?:[.,]\\d+)*|a|one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand)[ -]?";
const units = {
  imperial: new RegExp(
    `${amount}(?:miles?|mi|feet|foot|ft|inch(?:es)?|yards?|yd|pounds?(?! sterling)|lbs?|ounces?|oz|fluid ounces?|gallons?|gal|pints?|quarts?|acres?|mph|°\\s?F|degrees Fahrenheit)(?![\\p{L}\\p{N}])`,
    "giu",
  ),
  metric: new RegExp(
    `${amount}(?:(?:kilo|centi|milli)?met(?:re|er)s?|(?:kilo|milli)?grams?|(?:milli)?lit(?:re|er)s?|hectares?|tonnes?|km/h|km|cm|mm|kg|mg|ml|mL|ha|°\\s?C|degrees Celsius)(?![\\p{L}\\p{N}])`,
    "giu",
  ),
};

/** Amounts are given in one system of units: none in the other. */
export const measurementUnits = editorialKind({
  id: "measurement-units",
  title: "Metric or imperial units",
  category: "Style",
  params: z.object({ system: z.enum(["metric", "imperial"]) }),
  describe: ({ system }) => `Give all measurements in ${system} units only.`,
  verify: (answer, { system }) => {
    const other = system === "metric" ? "imperial" : "metric";
    return counted(
      spansOf(withoutCode(answer), units[other]),
      { atMost: 0 },
      `measurement in ${other} units`,
      `measurements in ${other} units`,
    );
  },
  examples: [
    {
      params: { system: "metric" },
      meets: "The Mile End stop is 3 km away and costs 5 pounds sterling.",
      breaks: "It is 2 miles (3 km) away.",
    },
    { params: { system: "imperial" }, meets: "Two feet of snow at 20 °F.", breaks: "Bake at 180 °C." },
  ],
  demands: ({ system }) => [{ is: "settles", matter: "units", as: system }],
});
