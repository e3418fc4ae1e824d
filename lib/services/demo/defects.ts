/** Faults put on purpose into one chain of the demo, so that there is something to find in review and on the chain's page. */
export interface PlantedDefect {
  name: string;
  faults: readonly Fault[];
}

export interface Fault {
  /** which level of the chain it is put into */
  level: number;
  /** what it does to the text; null leaves the text */
  rewrite: ((text: string, textOfLevelBefore: string) => string) | null;
  /** takes the last constraint of the level before out of this level and those above */
  losesConstraint: boolean;
}

const leak: Fault["rewrite"] = (text) => `${text} The answer must follow constraint1 and constraint3.`;
const choice: Fault["rewrite"] = (text) => `${text} Keep the whole answer to [100, 150] words.`;
const rewritten = (level: number, rewrite: Fault["rewrite"]): Fault => ({ level, rewrite, losesConstraint: false });
const loses = (level: number): Fault => ({ level, rewrite: null, losesConstraint: true });

export const plantedDefects: readonly PlantedDefect[] = [
  { name: "leaked template words", faults: [rewritten(3, leak)] },
  { name: "an unresolved choice", faults: [rewritten(2, choice)] },
  { name: "a level that loses a constraint", faults: [loses(4)] },
  { name: "two levels with the same text", faults: [rewritten(3, (_text, before) => before)] },
  { name: "a request nobody can meet", faults: [rewritten(5, (text) => `${text} Include screenshots of every step.`)] },
  { name: "a chain that leaks and does not accumulate", faults: [rewritten(2, choice), rewritten(3, leak), loses(3), loses(5)] },
];
