import * as z from "zod";
import { counted } from "../text/bounds";
import { withoutCode } from "../text/fences";
import { wholeWordSpans } from "../text/whole-words";
import { editorialKind } from "./editorial-kind";
import { americanForms, britishForms } from "./spelling-forms";

/** English spelled one way: no word that only the other variety spells so. Words both spell alike, and -ize, which British English knows too, pass. */
export const spelling = editorialKind({
  id: "spelling",
  title: "British or American spelling",
  category: "Style",
  params: z.object({ variety: z.enum(["British", "American"]) }),
  describe: ({ variety }) => `Use ${variety} English spelling.`,
  verify: (answer, { variety }) => {
    const others = variety === "British" ? americanForms : britishForms;
    const other = variety === "British" ? "American" : "British";
    return counted(wholeWordSpans(withoutCode(answer), others), { atMost: 0 }, `word in ${other} spelling`, `words in ${other} spelling`);
  },
  examples: [
    {
      params: { variety: "British" },
      meets: "The colour of the theatre was organized; `color: red`.",
      breaks: "The Colors of the theatre.",
    },
    { params: { variety: "American" }, meets: "The humorous laborer traveled.", breaks: "She realised that the catalogue travelled." },
  ],
  demands: ({ variety }) => [{ is: "settles", matter: "spelling", as: variety }],
});
