import type { Level } from "@/lib/schema/instruction";

/** A constraint as a rewritten text has to state it. */
export interface StatedConstraint {
  category: string;
  text: string;
}

/** What became of one constraint since the text was written. */
export type ConstraintChange =
  | { kind: "added"; text: string }
  | { kind: "changed"; before: string; after: string }
  | { kind: "removed"; text: string };

/** Why an instruction is written again, and what the model has to know for it. */
export type RewriteInput =
  | {
      kind: "regenerate_level";
      query: string;
      level: Level;
      /** the level as it stands */
      text: string;
      /** the level below it; null where there is none */
      textBefore: string | null;
      /** everything the new text has to state, the missing ones among them */
      constraints: readonly StatedConstraint[];
      /** texts of those that the text does not state, as they stand in `constraints` */
      missing: readonly string[];
    }
  | {
      kind: "follow_changes";
      /** the text as it stands */
      text: string;
      /** everything the new text has to state, after the changes */
      constraints: readonly StatedConstraint[];
      /** at least one */
      changes: readonly ConstraintChange[];
    };
