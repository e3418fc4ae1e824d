import { exactTarget } from "./exact-target";

/** A text after edits. */
export const textEditing = exactTarget({
  source: "text_editing",
  title: "Edited text",
  category: "Mixed",
  examples: [{ params: { target: "bees love to dance" }, meets: "bees love to dance", breaks: "Bees love to dance" }],
});
