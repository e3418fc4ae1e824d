import { describe, expect, it } from "vitest";
import { queryItem, stageContext } from "@/lib/testing/factories/pipeline";
import { constrainPrompt } from "../prompts/constrain";
import { type ConstrainReply, constrain } from "./constrain";

const context = stageContext(constrainPrompt);
const query = queryItem({ constraints: [] });

const whole: ConstrainReply = {
  suitability: "suitable",
  reason: "Harmless.",
  categories: [
    { name: "Reader", isResponseFormat: false, constraints: ["Write for children", "Write for children.", "Explain every term"] },
    { name: "Content", isResponseFormat: false, constraints: ["Name two senses", "Mention the sun"] },
    { name: "content", isResponseFormat: false, constraints: ["Mention the waggle dance", "Mention the sun"] },
    { name: "Style", isResponseFormat: false, constraints: ["Use one comparison", "Avoid passive verbs"] },
    { name: "Examples", isResponseFormat: false, constraints: ["Give one experiment", "Name one researcher"] },
    { name: "Form", isResponseFormat: true, constraints: ["Use a numbered list", "End with a question"] },
  ],
};
const settle = (reply: ConstrainReply) => constrain.settle([query], new Map([[query.id, reply]]), context);

describe("constrain", () => {
  it("makes each different constraint once, merging categories of one name, numbered through", () => {
    const made = settle(whole).flatMap((effect) =>
      effect.kind === "create_constraint" ? [`${effect.position} [${effect.category}] ${effect.text}`] : [],
    );
    expect(made).toEqual([
      "1 [Reader] Write for children",
      "2 [Reader] Explain every term",
      "3 [Content] Name two senses",
      "4 [Content] Mention the sun",
      "5 [Content] Mention the waggle dance",
      "6 [Style] Use one comparison",
      "7 [Style] Avoid passive verbs",
      "8 [Examples] Give one experiment",
      "9 [Examples] Name one researcher",
      "10 [Form] Use a numbered list",
      "11 [Form] End with a question",
    ]);
  });

  it("drops what is unsafe or empty, with the reason", () => {
    expect(settle({ suitability: "unsafe", reason: "It asks for a weapon.", categories: [] })).toEqual([
      { kind: "drop", subjectId: "query-1", reason: "unsafe", detail: "It asks for a weapon." },
    ]);
    expect(settle({ suitability: "empty", reason: "Nothing is asked.", categories: [] })).toMatchObject([{ reason: "empty" }]);
  });

  it("refuses too few categories to bring a new one with each of five levels", () => {
    expect(settle({ ...whole, categories: whole.categories.slice(0, 4) })).toMatchObject([
      { kind: "fail", message: "3 categories with constraints, but at least 5 are needed" },
    ]);
  });

  it("refuses too few constraints for five levels of two", () => {
    const thin = whole.categories.map((category) => ({ ...category, constraints: category.constraints.slice(0, 1) }));
    expect(settle({ ...whole, categories: thin })).toMatchObject([
      { kind: "fail", failureKind: "invalid_reply", message: "6 different constraints, but at least 10 are needed" },
    ]);
  });

  it("refuses a reply without a category of response format", () => {
    const formless = whole.categories.map((category) => ({ ...category, isResponseFormat: false }));
    expect(settle({ ...whole, categories: formless })).toMatchObject([{ message: "no category is about the response format" }]);
  });
});
