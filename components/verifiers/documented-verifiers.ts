import * as z from "zod";
import { check, describeWith, prepareVerifiers } from "@/lib/constraints/engine";
import { verifiers } from "@/lib/constraints/index";
import type { AnyVerifier } from "@/lib/constraints/verifier";
import type { VerifierEntry } from "./verifier-entry";

let made: Promise<VerifierEntry[]> | null = null;

/** The page's content, from the registry: the engine itself says what it finds in each example. Made once. */
export function documentedVerifiers(): Promise<VerifierEntry[]> {
  made ??= prepareVerifiers(verifiers).then(() => verifiers.map(entryOf));
  return made;
}

function entryOf(verifier: AnyVerifier): VerifierEntry {
  const { id, family, category, title, unsupported } = verifier;
  const [example] = verifier.examples;
  return {
    ...{ id, family, category, title },
    params: paramLines(verifier),
    unsupported: unsupported ?? null,
    sentence: example ? describeWith(verifier, example.params) : null,
    example: example && !unsupported ? { params: paramsText(example.params), ...told(verifier, example) } : null,
  };
}

function told(verifier: AnyVerifier, { params, meets, breaks }: AnyVerifier["examples"][number]) {
  return {
    meets: { answer: shortened(meets), evidence: check(verifier, meets, params).evidence },
    breaks: { answer: shortened(breaks), evidence: check(verifier, breaks, params).evidence },
  };
}

/** Enough of a long example to see what it is. */
const longest = 480;

function shortened(answer: string): string {
  return answer.length <= longest ? answer : `${answer.slice(0, longest)}… (${answer.length - longest} more characters)`;
}

const Properties = z.object({
  properties: z.record(z.string(), z.looseObject({ type: z.unknown(), enum: z.array(z.unknown()).optional() })).default({}),
  required: z.array(z.string()).default([]),
});

/** Each parameter with its type, as one line: "relation: at least | less than". */
function paramLines({ params }: AnyVerifier): string[] {
  const { properties, required } = Properties.catch({ properties: {}, required: [] }).parse(
    z.toJSONSchema(params, { io: "input", unrepresentable: "any" }),
  );
  return Object.entries(properties).map(([name, { type, enum: choices }]) => {
    const kind = choices ? choices.map(String).join(" | ") : Array.isArray(type) ? type.join(" | ") : String(type ?? "any");
    return `${name}${required.includes(name) ? "" : "?"}: ${kind}`;
  });
}

function paramsText(params: unknown): string {
  const text = JSON.stringify(params);
  return text === "{}" ? "" : text;
}
