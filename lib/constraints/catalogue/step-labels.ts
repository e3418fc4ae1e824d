import * as z from "zod";
import { countOf } from "../text/count-of";
import { linesOf } from "../text/lines";
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
    const steps = linesOf(answer).flatMap(({ text }) => /^[#*\s]*Step (\d+):/.exec(text)?.[1] ?? []);
    const isInOrder = steps.every((step, index) => Number(step) === index + 1);
    if (steps.length < 2) return broken(countOf(steps.length, "labelled step"));
    return isInOrder ? met(countOf(steps.length, "labelled step")) : broken(`steps ${steps.join(", ")} are out of order`);
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
