/** Faults put on purpose into the demo's model-written texts, so that there is something to find in review. */
export interface PlantedDefect {
  name: string;
  /** which level of its chain it is put into */
  level: number;
  /** what it does to the text; null leaves the text */
  rewrite: ((text: string, textOfLevelBefore: string) => string) | null;
  /** takes the last constraint of the level before out of this level and those above */
  losesConstraint: boolean;
}

export const plantedDefects: readonly PlantedDefect[] = [
  {
    name: "leaked template words",
    level: 3,
    rewrite: (text) => `${text} The answer must follow constraint1 and constraint3.`,
    losesConstraint: false,
  },
  {
    name: "an unresolved choice",
    level: 2,
    rewrite: (text) => `${text} Keep the whole answer to [100, 150] words.`,
    losesConstraint: false,
  },
  { name: "a level that loses a constraint", level: 4, rewrite: null, losesConstraint: true },
  { name: "two levels with the same text", level: 3, rewrite: (_text, before) => before, losesConstraint: false },
  { name: "a request nobody can meet", level: 5, rewrite: (text) => `${text} Include screenshots of every step.`, losesConstraint: false },
];
