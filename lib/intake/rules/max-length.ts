import * as z from "zod";
import { defineRule } from "../rule";

/** Short enough to be one request, not a pasted document. Characters are Unicode code points, as Python counts them. */
export const maxLength = defineRule({
  id: "max_length",
  title: "Length",
  values: z.object({ characters: z.coerce.number().int().min(1).max(1_000_000).default(200) }),
  fields: [{ name: "characters", label: "characters at most", kind: "number", min: 1, max: 1_000_000, step: 10 }],
  asksLanguage: false,
  describe: ({ characters }) => `At most ${characters} characters`,
  check: ({ text }, { characters }) => {
    if (text.length <= characters) return null;
    const length = [...text].length;
    return length <= characters ? null : `${length} characters`;
  },
});
