import * as z from "zod";
import { counted } from "../text/bounds";
import { countOf } from "../text/count-of";
import { linesOutsideCode } from "../text/lines";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** Steps on lines that begin with "Step 1:", "Step 2:" and so on. */
export const stepLabels = defineEntry({
  id: "step-labels",
  group: "format",
  title: "Labelled steps",
  params: z.object({}),
  describe: () => 'Divide the answer into steps, each beginning on a new line with "Step" and its number, as in "Step 1:".',
  draw: () => ({}),
  verify: (answer) => {
    const steps = linesOutsideCode(answer).flatMap(({ text, span }) => {
      const [label, number] = /^[#*\s]*Step (\d+):/.exec(text) ?? [];
      return label === undefined ? [] : [{ number: Number(number), span: { start: span.start, end: span.start + label.length } }];
    });
    if (steps.length < 2)
      return counted(
        steps.map(({ span }) => span),
        { atLeast: 2 },
        "labelled step",
      );
    const astray = steps.findIndex(({ number }, index) => number !== index + 1);
    const wrong = steps[astray];
    if (wrong) return broken(`step ${wrong.number} stands where step ${astray + 1} is due`, [wrong.span]);
    return met(
      `${countOf(steps.length, "step")} in order`,
      steps.map(({ span }) => span),
    );
  },
  examples: [{ params: {}, meets: "Step 1: Boil water.\nStep 2: Add tea.", breaks: "Step 1: Boil water.\nStep 3: Add tea." }],
  demands: () => [
    { is: "contains", text: "Step 1:" },
    { is: "contains", text: "Step 2:" },
    { is: "count", of: "lines", atLeast: 2 },
  ],
  occupies: ["list"],
  uses: ["blocks", "fixed_case"],
  excludes: ["paragraphs", "sentences", "bullets"],
});
