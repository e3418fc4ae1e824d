import type { Protocol } from "@/lib/schema/study";
import type { StudyDraft } from "@/lib/schema/study-draft";
import { differingFields } from "./amendment";

export interface DraftDifference {
  field: "name" | keyof Protocol;
  words: string;
}

/**
 * Where two drafts of one study differ: the name first, then the fields of the protocol as an amendment names them.
 *
 * @returns none where both say the same
 */
export function draftDifferences(one: StudyDraft, other: StudyDraft): DraftDifference[] {
  const ofName = one.name === other.name ? [] : [{ field: "name" as const, words: "the name" }];
  return [...ofName, ...differingFields(one.protocol, other.protocol)];
}

/**
 * Whether what stands was saved from here: a save may have arrived though its answer never did.
 *
 * @param sent what was sent from here without an answer
 */
export function isSavedFromHere(standing: StudyDraft, sent: readonly StudyDraft[]): boolean {
  return sent.some((each) => draftDifferences(each, standing).length === 0);
}
