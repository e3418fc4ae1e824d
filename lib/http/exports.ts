import * as z from "zod";
import { ExportManifest, ExportRow, FormatPreview } from "@/lib/schema/export";
import { ensureExport, listExports, openExportArchive, openExportFile } from "@/lib/services/exports/open";
import { previewFormat } from "@/lib/services/releases/preview-format";
import { fileResponse } from "./file-response";
import { route } from "./route";

const tag = "Releases";
const release = z.string();
const format = z.string();

export const exportRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/releases/{release}/exports",
    access: "releases.read",
    summary: "The exports made of a release, with their manifests",
    tag,
    params: z.object({ release }),
    reply: z.array(ExportRow),
    run: (ctx, { projectId, params }) => listExports(ctx, { projectId, ...params }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/releases/{release}/exports/{format}",
    access: "releases.read",
    summary: "Count and hash a release in a format; answers with the manifest of its files",
    tag,
    params: z.object({ release, format }),
    reply: ExportManifest,
    run: (ctx, { projectId, params }) => ensureExport(ctx, { projectId, ...params }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/releases/{release}/exports/{format}/preview",
    access: "releases.read",
    summary: "The first rows of a release as a format writes them",
    tag,
    params: z.object({ release, format }),
    query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(5) }),
    reply: FormatPreview,
    run: (ctx, { projectId, params, query }) => previewFormat(ctx, { projectId, ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/releases/{release}/exports/{format}/archive",
    access: "releases.read",
    summary: "All files of an export as one tar",
    tag,
    params: z.object({ release, format }),
    reply: null,
    run: async (ctx, { projectId, params }) => fileResponse(await openExportArchive(ctx, { projectId, ...params })),
  }),
  route({
    method: "get",
    path: "/projects/{project}/releases/{release}/exports/{format}/files/{file}",
    access: "releases.read",
    summary: "One file of an export, streamed",
    tag,
    params: z.object({ release, format, file: z.string() }),
    reply: null,
    run: async (ctx, { projectId, params }) => fileResponse(await openExportFile(ctx, { projectId, ...params })),
  }),
];
