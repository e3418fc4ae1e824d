import { exactTarget } from "./exact-target";

/** Attributes of restaurants, taken from a text. */
export const e2e = exactTarget({
  source: "E2E",
  title: "Attributes of a restaurant",
  category: "Content",
  examples: [
    { params: { target: "name[The Hive], eatType[pub]" }, meets: "name[The Hive], eatType[pub]", breaks: "name[The Hive], eatType[pub]." },
  ],
});
