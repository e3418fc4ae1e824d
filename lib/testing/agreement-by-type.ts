import { check } from "../constraints/engine";
import { verifierById } from "../constraints/index";
import type { OracleCase } from "./ifeval-oracle";

/** How often the engine's strict and loose verdicts are the reference's, by type, in [0, 1]. */
export function agreementByType(cases: readonly OracleCase[]): Map<string, number> {
  const tally = new Map<string, { agreed: number; all: number }>();
  for (const { id, params, answer, strict, loose } of cases) {
    const verifier = verifierById(id);
    const found = verifier ? check(verifier, answer, params) : undefined;
    const count = tally.get(id) ?? { agreed: 0, all: 0 };
    count.agreed += Number(found?.strict === strict) + Number(found?.loose === loose);
    count.all += 2;
    tally.set(id, count);
  }
  return new Map([...tally].map(([id, { agreed, all }]) => [id, agreed / all]));
}
