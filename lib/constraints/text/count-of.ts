/** A number and its noun, as evidence is written: "1 word", "2 words". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
