import * as z from "zod";
import { NewStudy } from "./study-view";

/** What of a study can be written until it is frozen. */
export const StudyDraft = NewStudy.omit({ id: true });
export type StudyDraft = z.infer<typeof StudyDraft>;

export const Revision = z.int().min(1);

export const StudyChange = StudyDraft.partial().extend({
  revision: Revision.describe("the one that was read; another one since is a conflict"),
});
export type StudyChange = z.infer<typeof StudyChange>;

/** What a save made on an older revision is answered with: nothing was overwritten, and here is what stands. */
export const StaleDraft = StudyDraft.extend({ kind: z.literal("stale_draft"), readRevision: Revision, revision: Revision });
export type StaleDraft = z.infer<typeof StaleDraft>;
