const started = performance.now();

/** Runs one step of a start and prints its line: what, what came of it, how long. */
export async function step<T>(title: string, work: () => Promise<T>, tell: (result: T) => string): Promise<T> {
  const begun = performance.now();
  const result = await work();
  console.log(`${title.padEnd(14)} ${tell(result).padEnd(44)} ${seconds(begun)}`);
  return result;
}

export function sinceStart(): string {
  return seconds(started);
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
