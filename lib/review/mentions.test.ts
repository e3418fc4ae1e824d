import { describe, expect, it } from "vitest";
import { isNaming, mentionedIn, offeredMentions, withMention } from "./mentions";

const people = [
  { id: "1", name: "Ada" },
  { id: "2", name: "Ada Byron" },
  { id: "3", name: "Ben" },
];

describe("Mentions", () => {
  it("name people by their whole name, the longer one first, each once", () => {
    expect(mentionedIn("@Ada Byron and @ben, and @Ben again", people)).toEqual(["2", "3"]);
    expect(mentionedIn("@Ada and @Ada Byron", people)).toEqual(["1", "2"]);
  });

  it("are none where nobody is named", () => {
    expect(mentionedIn("mail ada@example.org, Ben", people)).toEqual([]);
  });

  it("are offered while one types", () => {
    expect(offeredMentions("ask @a", people, 5).map(({ name }) => name)).toEqual(["Ada", "Ada Byron"]);
    expect(offeredMentions("ask @ada b", people, 5).map(({ name }) => name)).toEqual(["Ada Byron"]);
    expect(offeredMentions("ask ada", people, 5)).toEqual([]);
    expect(offeredMentions("ada@b", people, 5)).toEqual([]);
    expect(offeredMentions("@", people, 2)).toHaveLength(2);
    expect(["ask @a", "@", "ask ada", "ada@b", "ask @Ada\nand"].map(isNaming)).toEqual([true, true, false, false, false]);
  });

  it("are written out where they were begun", () => {
    expect(withMention("ask @ada b", " please", "Ada Byron")).toBe("ask @Ada Byron  please");
  });
});
