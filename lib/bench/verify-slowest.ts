import { check } from "../constraints/engine";
import type { AnyVerifier } from "../constraints/verifier";
import { hostilePatterns } from "../testing/fuzz-cases";
import { cpuMs } from "./cpu-ms";

/** Pieces that make careless code take for ever when they are repeated. */
const repeated = [
  "a",
  "word ",
  "* ",
  "*x",
  "\n",
  " \n",
  "[a ",
  "Abc. ",
  "I.",
  "!",
  '"a',
  "<<",
  "{",
  "1,",
  "漢",
  "aA",
  "a@",
  "- x\n",
  "Is it? ",
  "| a ",
];

export interface Slowest {
  ms: number;
  what: string;
}

/** The longest time that one check, strict and loose together, takes on texts of a length, made of all pieces or of the first. */
export function slowestCheck(verifiers: readonly AnyVerifier[], length: number, most = repeated.length): Slowest {
  let slowest: Slowest = { ms: 0, what: "nothing" };
  for (const piece of repeated.slice(0, most)) {
    const text = `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length - 6)}\nend.\n`;
    for (const verifier of verifiers) {
      for (const params of paramsOf(verifier)) {
        const ms = timed(verifier, text, params, slowest.ms);
        if (ms > slowest.ms)
          slowest = { ms, what: `${verifier.id} ${JSON.stringify(params).slice(0, 80)} on "${JSON.stringify(piece)}" repeated` };
      }
    }
  }
  return slowest;
}

/** The shortest of three, where the first is long: something else may have held it up. */
function timed(verifier: AnyVerifier, text: string, params: unknown, known: number): number {
  const once = () => {
    const fresh = `${text} `;
    const start = cpuMs();
    check(verifier, fresh, params);
    return cpuMs() - start;
  };
  const first = once();
  return first <= known ? first : Math.min(first, once(), once());
}

function paramsOf(verifier: AnyVerifier): unknown[] {
  const examples = verifier.examples.map(({ params }) => params);
  if (!/keyword|forbidden|postscript|multiple_sections/.test(verifier.id)) return examples.slice(0, 2);
  return [...examples, ...hostilePatterns.slice(0, 12).flatMap((pattern) => withPattern(verifier, examples[0], pattern))];
}

function withPattern(verifier: AnyVerifier, example: unknown, pattern: string): unknown[] {
  if (typeof example !== "object" || example === null) return [];
  const swap = (value: unknown) => (Array.isArray(value) ? [pattern] : typeof value === "string" ? pattern : value);
  const params = Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name, name.includes("relation") ? value : swap(value)]),
  );
  return verifier.params.safeParse(params).success ? [params] : [];
}
