const literal = /\s*(?:'((?:[^'\\\n]|\\[\s\S])*)'|"((?:[^"\\\n]|\\[\s\S])*)")\s*(,|$)/y;
const escapes: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v", a: "\x07", "\n": "" };

/**
 * The strings of a Python list as its source spells it: "['a', \"b's\"]".
 *
 * @returns undefined where it is no list of strings
 */
export function pythonStrings(source: string): string[] | undefined {
  const inside = /^\s*\[([\s\S]*)\]\s*$/.exec(source)?.[1];
  if (inside === undefined) return undefined;
  const strings: string[] = [];
  let at = 0;
  while (inside.slice(at).trim() !== "") {
    literal.lastIndex = at;
    const match = literal.exec(inside);
    if (!match) return undefined;
    strings.push(unescaped(match[1] ?? match[2] ?? ""));
    at = literal.lastIndex;
  }
  return strings;
}

function unescaped(body: string): string {
  return body.replace(/\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|([\s\S]))/g, (whole, byte, unit, other) => {
    const code = byte ?? unit;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return escapes[other] ?? (`\\'"`.includes(other) ? other : whole);
  });
}
