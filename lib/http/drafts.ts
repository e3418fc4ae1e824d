import * as z from "zod";
import { Done } from "@/lib/schema/done";
import { Draft, DraftInput } from "@/lib/schema/draft";
import { ChosenKeys } from "@/lib/schema/preference";
import { listDrafts } from "@/lib/services/drafts/list";
import { saveDraft } from "@/lib/services/drafts/save";
import { readChosenKeys } from "@/lib/services/preferences/read";
import { savePreference } from "@/lib/services/preferences/save";
import { route } from "./route";

const tag = "Review";

/** What belongs to one person alone: unsent writing, and their keys. */
export const draftRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/drafts",
    access: "review.judge",
    summary: "What you began to write and did not send",
    tag,
    reply: z.object({ rows: z.array(Draft) }),
    run: async (ctx, { projectId }) => ({ rows: await listDrafts(ctx, { projectId }) }),
  }),
  route({
    method: "put",
    path: "/projects/{project}/drafts",
    access: "review.judge",
    summary: "Keep what you are typing; null lets go of it",
    tag,
    body: DraftInput,
    reply: Done,
    run: async (ctx, { projectId, body }) => {
      await saveDraft(ctx, { projectId, ...body });
      return { done: true as const };
    },
  }),
  route({
    method: "get",
    path: "/preferences/review-keys",
    access: "signed_in",
    summary: "The keys you chose for the review screen",
    tag,
    reply: ChosenKeys,
    run: (ctx) => readChosenKeys(ctx),
  }),
  route({
    method: "put",
    path: "/preferences/review-keys",
    access: "signed_in",
    summary: "Choose keys for the review screen",
    tag,
    body: ChosenKeys,
    reply: ChosenKeys,
    run: async (ctx, { body }) => ChosenKeys.parse(await savePreference(ctx, { name: "review-keys", value: body })),
  }),
];
