/** A requirement on content, and a sentence an answer can meet it with. */
export type Ask = readonly [ask: string, tell: string];

/** A point an answer can make: its name, and what it says. */
export type Point = readonly [title: string, text: string];

/** What the rehearsal model knows of one field of life: enough to sound like someone who has met it. */
export interface Topic {
  id: string;
  /** words that speak for it, in lower case; a stem ends with * */
  signs: string;
  expert: string;
  readers: readonly [string, string, string];
  keywords: readonly [string, string, string];
  categories: readonly { name: string; asks: readonly Ask[] }[];
  points: readonly Point[];
  openings: readonly string[];
  closings: readonly string[];
}
