import { type Arm, ArmSource } from "@/lib/schema/study";

/** What an arm is called until somebody gives it a name. */
export function usualName(source: ArmSource): string {
  if (source.kind === "model") return `As the model of run ${source.run} wrote it`;
  if (source.kind === "edited") return `Run ${source.run} as people left it`;
  return source.kind === "written" ? "Written by people" : "By another model";
}

/** An arm with a key that none of the others has: small letters that say its source. */
export function armOf(source: ArmSource, others: readonly Arm[]): Arm {
  const stem = "run" in source ? `${source.kind}-${source.run}` : source.kind;
  const taken = new Set(others.map(({ key }) => key));
  const free = [stem, ...[2, 3, 4, 5].map((nth) => `${stem}-${nth}`)].find((key) => !taken.has(key));
  return { key: free ?? stem, name: usualName(source), source };
}

/** The arm with another source. A name somebody gave it stays; the key follows the source. */
export function withSource(arm: Arm, source: ArmSource, others: readonly Arm[]): Arm {
  const isOwnName = arm.name !== usualName(arm.source);
  const next = armOf(source, others);
  return isOwnName ? { ...next, name: arm.name } : next;
}

/** A source of this kind; what it needs beside the kind is taken over or the first there is. */
export function sourceOf(kind: string, { run, connection }: { run: number; connection: string }): ArmSource {
  return ArmSource.safeParse({ kind, run, connection }).data ?? { kind: "model", run };
}
