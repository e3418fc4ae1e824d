import * as z from "zod";
import { wordRuns } from "../python/words";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";

const listed =
  "Emma, Liam, Sophia, Jackson, Olivia, Noah, Ava, Lucas, Isabella, Mason, Mia, Ethan, Charlotte, Alexander, Amelia, Benjamin, Harper, Leo, Zoe, Daniel, Chloe, Samuel, Lily, Matthew, Grace, Owen, Abigail, Gabriel, Ella, Jacob, Scarlett, Nathan, Victoria, Elijah, Layla, Nicholas, Audrey, David, Hannah, Christopher, Penelope, Thomas, Nora, Andrew, Aria, Joseph, Claire, Ryan, Stella, Jonathan";
const names = new Set(listed.split(", "));

/** A least number of different names from a list of fifty. */
export const personNames = defineVerifier({
  id: "count:person_names",
  family: "ifbench",
  title: "Names of people",
  category: "Count",
  params: z.object({ N: z.number().nonnegative() }),
  describe: ({ N }) => `Mention at least ${N} different people's names from this list: ${listed}.`,
  verify: (answer, { N }) => {
    const found = wordRuns(answer).filter(({ start, end }) => names.has(answer.slice(start, end)));
    const different = new Set(found.map(({ start, end }) => answer.slice(start, end)));
    return outcome(different.size >= N, `${countOf(different.size, "different name")}, at least ${N} asked for`, found);
  },
  examples: [{ params: { N: 2 }, meets: "Emma met Liam.", breaks: "Emma met emma." }],
  demands: ({ N }) => [{ is: "count", of: "words", atLeast: N }],
});
