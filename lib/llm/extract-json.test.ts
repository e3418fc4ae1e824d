import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractJson } from "./extract-json";

const value = (text: string) => extractJson(text).value;
const problem = (text: string) => extractJson(text).problem;

describe("JSON in a reply", () => {
  it.each([
    ["bare", '{"a":1}'],
    ["with white space around", ' \n {"a":1}\n\n'],
    ["after a byte order mark", '\uFEFF{"a":1}'],
    ["in a fence", '```json\n{"a":1}\n```'],
    ["in a fence without a language", '```\n{"a":1}\n```'],
    ["in a fence that is never closed", '```json\n{"a":1}'],
    ["in a fence with blank lines", '```json\n\n\n{"a":1}\n\n```'],
    ["after prose", 'Here is the result you asked for:\n{"a":1}'],
    ["before prose", '{"a":1}\nLet me know if you need more.'],
    ["between prose with quotes", 'I chose "one":\n\n{"a":1}\n\nIs that "fine"?'],
    ["after prose with a placeholder in braces", 'Replace {object} as needed: {"a":1}'],
    ["after prose with a citation in brackets", 'As shown [see above] and [1]: {"a":1}'],
    ["alone in a list", '[{"a":1}]'],
    ["with a trailing comma", '{"a":1,}'],
    ["with a line comment", '{\n  // the answer\n  "a": 1\n}'],
    ["with a block comment", '{"a": /* one */ 1}'],
    ["with curly quotes as delimiters", "{“a”: 1}"],
    ["with single quotes", "{'a': 1}"],
    ["with a bare name", "{a: 1}"],
    ["with Windows line ends", '{\r\n"a":1\r\n}\r\n'],
  ])("is read %s", (_name, text) => {
    expect(value(text)).toEqual({ a: 1 });
  });

  it.each([
    ["keeps curly quotes inside a string", '{"a":"she said “no”"}', { a: "she said “no”" }],
    ["keeps braces inside a string", '{"a":"use {x} and }"}', { a: "use {x} and }" }],
    ["keeps a fence inside a string", '{"a":"```js\\n1\\n```"}', { a: "```js\n1\n```" }],
    ["keeps escapes", '{"a":"\\u00e9\\n\\t\\"\\\\"}', { a: 'é\n\t"\\' }],
    ["takes raw line breaks in a string", '{"a":"one\ntwo",}', { a: "one\ntwo" }],
    ["takes quotes that were not escaped", '{"a":"he said "hi" to me"}', { a: 'he said "hi" to me' }],
    ["takes Python's words", "{'a': True, 'b': None, 'c': False}", { a: true, b: null, c: false }],
    ["takes an apostrophe between single quotes", "{'a': 'it's fine'}", { a: "it's fine" }],
    ["takes nested lists with trailing commas", '{"a":[[1,2,],],}', { a: [[1, 2]] }],
    ["takes numbers of every kind", '{"a":[-1,0.5,1e3,-2.5E-2],}', { a: [-1, 0.5, 1000, -0.025] }],
    ["takes an empty object", "{}", {}],
    ["takes the larger of two objects", 'First {"a":1}, but better: {"a":1,"b":[1,2,3]}', { a: 1, b: [1, 2, 3] }],
    ["prefers an object to a longer list", '["x","y","z","and much more"] and {"a":1}', { a: 1 }],
    ["keeps a list of several objects as it is", '[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
    ["does not unwrap a list of one text", '["a"]', ["a"]],
  ])("%s", (_name, text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it.each([
    ["cut in a string", '{"a":"one tw'],
    ["cut after a string", '{"a":"one"'],
    ["cut after a comma", '{"a":1,'],
    ["cut after a colon", '{"a":'],
    ["cut in a nested list", '{"a":[{"b":1},{"b":2}'],
    ["cut in a fence that is closed", '```json\n{"a":[1,2\n```'],
    ["cut in a number", '{"a":12'],
    ["cut in an escape", '{"a":"x\\u00'],
    ["cut after a whole inner object", '{"findings":[{"label":"c1","isMet":true},'],
    ["that is a first bracket only", '{"'],
    ["cut behind prose", 'Of course! {"a": {"b": 1}'],
  ])("%s is truncated, never completed", (_name, text) => {
    expect(problem(text)).toBe("truncated");
  });

  it.each([
    ["NaN", '{"a":NaN}'],
    ["Infinity", '{"a":-Infinity}'],
    ["a missing colon", '{"a" 1, "b" 2}'],
    ["a missing comma", '{"a":1 "b":2}'],
    ["a wrong closing bracket", '{"a":[1}'],
    ["an unknown word", '{"a":maybe}'],
    ["a wrong escape", '{"a":"\\u00zz"}'],
  ])("with %s is invalid", (_name, text) => {
    expect(problem(text)).toBe("invalid");
  });

  it.each([
    ["nothing", ""],
    ["white space", " \n "],
    ["prose", "I am sorry, I cannot help with that."],
    ["a bare text in quotes", '"yes"'],
    ["a bare number", "42"],
    ["a placeholder", "Hello {name}, see [above]."],
  ])("is not there in %s", (_name, text) => {
    expect(problem(text)).toBe("no_json");
  });

  it("says where the reply goes wrong", () => {
    expect(extractJson('{"a" 1}')).toEqual({ value: undefined, problem: "invalid", message: '":" was expected, but found "1}"' });
  });

  it("does not nest without end", () => {
    expect(problem(`{"a":${"[".repeat(100_000)}`)).toBe("invalid");
  });

  it("reads a long reply full of braces in reasonable time", () => {
    const startedAt = performance.now();
    extractJson('{"a" '.repeat(50_000));
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it("reads back whatever JSON.stringify writes, with prose around it", () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(object, (given) => {
        const text = JSON.stringify(given);
        expect(value(`Sure.\n\n\`\`\`json\n${text}\n\`\`\``)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("never takes a part of an object for the whole, wherever it is cut", () => {
    const text = JSON.stringify({ findings: [{ label: "c1", quote: 'a "b" {c}', isMet: true }], revisedAnswer: null });
    for (let length = 2; length < text.length; length += 1) expect(problem(text.slice(0, length))).toBe("truncated");
  });
});
