import type { Draft } from "@/lib/schema/draft";

/**
 * Which of the drafts of one place is taken up again: the one typed last, unless it says no more than what stands.
 *
 * @param drafts what the server and this browser kept
 * @param standing the text as it is saved
 * @returns null where there is nothing to take up
 */
export function draftToTakeUp(drafts: readonly (Draft | null)[], standing: string): Draft | null {
  const latest = drafts
    .filter((draft) => draft !== null)
    .sort((one, other) => other.savedAt.localeCompare(one.savedAt))
    .at(0);
  return latest && latest.text.trim() !== standing.trim() && latest.text.trim() !== "" ? latest : null;
}
