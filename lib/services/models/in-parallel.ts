/** Works on all things, so many at once; the first that throws ends it, once those under way are done. */
export async function inParallel<T>(things: readonly T[], most: number, work: (thing: T) => Promise<void>): Promise<void> {
  const left = things.values();
  const failures: unknown[] = [];
  async function takeTurns(): Promise<void> {
    for (const thing of left) {
      if (failures.length > 0) return;
      await work(thing).catch((error: unknown) => failures.push(error));
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, things.length) }, takeTurns));
  if (failures.length > 0) throw failures[0];
}
