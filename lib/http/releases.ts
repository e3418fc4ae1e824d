import * as z from "zod";
import { formatSummaries } from "@/lib/exports/index";
import { FormatSummary } from "@/lib/schema/export";
import { PageRequest, page } from "@/lib/schema/id";
import { NewRelease, ReleaseCreated, ReleaseDetail, ReleaseRow, ReleaseSettings } from "@/lib/schema/release";
import { ReleasePreview } from "@/lib/schema/release-preview";
import { createRelease } from "@/lib/services/releases/create";
import { listReleases } from "@/lib/services/releases/list";
import { previewRelease } from "@/lib/services/releases/preview";
import { readRelease } from "@/lib/services/releases/read";
import { route } from "./route";

const tag = "Releases";

export const releaseRoutes = [
  route({
    method: "get",
    path: "/export-formats",
    access: "signed_in",
    summary: "The formats a release can be exported in",
    tag,
    reply: z.array(FormatSummary),
    run: async () => formatSummaries(),
  }),
  route({
    method: "get",
    path: "/projects/{project}/releases",
    access: "releases.read",
    summary: "The project's releases, newest first",
    tag,
    query: PageRequest.extend({
      after: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
    }),
    reply: page(ReleaseRow),
    run: (ctx, { projectId, query }) => listReleases(ctx, { projectId, ...query }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/releases",
    access: "releases.manage",
    summary: "Freeze a selection as the project's next release",
    tag,
    body: NewRelease,
    reply: ReleaseCreated,
    run: (ctx, { projectId, body }) => createRelease(ctx, { projectId, ...body }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/release-preview",
    access: "releases.read",
    summary: "What a release of these settings would hold, and its first rows in every format",
    tag,
    body: ReleaseSettings,
    reply: ReleasePreview,
    run: (ctx, { projectId, body }) => previewRelease(ctx, { projectId, settings: body }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/releases/{release}",
    access: "releases.read",
    summary: "One release, by id or number: settings, counts, and where it came from",
    tag,
    reply: ReleaseDetail,
    run: (ctx, { projectId, params }) => readRelease(ctx, { projectId, release: params.release }),
    params: z.object({ release: z.string() }),
  }),
];
