import * as z from "zod";
import { counted } from "../text/bounds";
import { emojiSpans } from "../text/emoji";
import { editorialKind } from "./editorial-kind";

/** No emoji anywhere. */
export const noEmoji = editorialKind({
  id: "no-emoji",
  title: "No emoji",
  category: "Style",
  params: z.object({}),
  describe: () => "Do not use any emoji.",
  verify: (answer) => counted(emojiSpans(answer), { atMost: 0 }, "emoji", "emoji"),
  examples: [
    { params: {}, meets: "Bees™ dance → © 2024, 5 × 3 ✓", breaks: "Bees dance 🐝" },
    { params: {}, meets: "Bees :-)", breaks: "Bees ❤️ and 1️⃣" },
  ],
  demands: () => [{ is: "count", of: "emoji", atMost: 0 }],
});
