import { prepareVerifiers } from "../constraints/engine";
import { verifiers } from "../constraints/index";
import { faultOf } from "../testing/fuzz-case";
import { seededNumbers } from "../testing/fuzz-cases";

/** Made-up answers and hostile parameters for every verifier: `npm run bench -- fuzz [CASES] [SEED]`. */
export async function bench([cases = "100000", seed = "1"]: readonly string[]): Promise<void> {
  const supported = verifiers.filter(({ unsupported }) => unsupported === undefined);
  await prepareVerifiers(supported);
  const random = seededNumbers(Number(seed));
  const start = performance.now();
  const faults = new Map<string, string>();
  let count = 0;
  let faulty = 0;
  for (; count < Number(cases); count += 1) {
    const verifier = supported[count % supported.length];
    const fault = verifier && faultOf(verifier, random);
    if (fault === undefined) continue;
    faulty += 1;
    if (!faults.has(verifier?.id ?? "")) faults.set(verifier?.id ?? "", fault);
  }
  for (const fault of faults.values()) console.log(fault);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${count} cases over ${supported.length} verifiers in ${seconds} s: ${faulty} with a fault`);
  if (faulty > 0) process.exitCode = 1;
}
