import * as z from "zod";
import { AppError } from "@/lib/errors";
import { PageRequest } from "@/lib/schema/id";
import { SeedDuplicatePage } from "@/lib/schema/seed";
import {
  ImportPreview,
  PreviewRequest,
  SeedBadRowPage,
  SeedImportPage,
  SeedImportRow,
  SeedUpload,
  SeedUploadQuery,
  StartImportRequest,
} from "@/lib/schema/seed-import";
import { cancelImport, listBadRows, listDuplicates, listImports, readImport } from "@/lib/services/seeds/imports";
import { previewImport } from "@/lib/services/seeds/preview";
import { startImport } from "@/lib/services/seeds/start-import";
import { uploadSeeds } from "@/lib/services/seeds/upload";
import { route } from "./route";

const tag = "Seeds";
const importParams = z.object({ import: z.uuid() });

const uploadRoutes = [
  route({
    method: "post",
    path: "/projects/{project}/seed-uploads",
    access: "seeds.manage",
    summary: "Send a file (the request's raw body) to be previewed and imported; kept for a day if it is not",
    tag,
    query: SeedUploadQuery,
    reply: SeedUpload,
    run: (ctx, { projectId, query, request }) => {
      if (request.body === null) throw new AppError("invalid_input", "the request has no body: send the file's bytes");
      return uploadSeeds(ctx, { projectId, fileName: query.fileName, content: request.body });
    },
  }),
  route({
    method: "post",
    path: "/projects/{project}/seed-uploads/{upload}/preview",
    access: "seeds.manage",
    summary: "The first rows under a column mapping and rules, and what would become of them",
    tag,
    params: z.object({ upload: z.uuid() }),
    body: PreviewRequest,
    reply: ImportPreview,
    run: (ctx, { projectId, params, body }) => previewImport(ctx, { projectId, uploadId: params.upload, ...body }),
  }),
];

export const seedImportRoutes = [
  ...uploadRoutes,
  route({
    method: "post",
    path: "/projects/{project}/seed-imports",
    access: "seeds.manage",
    summary: "Import an uploaded file; a worker does it, and the import tells how far it is",
    tag,
    body: StartImportRequest,
    reply: SeedImportRow,
    run: (ctx, { projectId, body }) => startImport(ctx, { projectId, ...body }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/seed-imports",
    access: "seeds.read",
    summary: "Imports, newest first",
    tag,
    query: PageRequest,
    reply: SeedImportPage,
    run: (ctx, { projectId, query }) => listImports(ctx, { projectId, ...query }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/seed-imports/{import}",
    access: "seeds.read",
    summary: "One import: its settings, progress and counts",
    tag,
    params: importParams,
    reply: SeedImportRow,
    run: (ctx, { projectId, params }) => readImport(ctx, { projectId, importId: params.import }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/seed-imports/{import}/cancel",
    access: "seeds.manage",
    summary: "Stop a running import after the batch under way; what is in stays",
    tag,
    params: importParams,
    reply: SeedImportRow,
    run: (ctx, { projectId, params }) => cancelImport(ctx, { projectId, importId: params.import }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/seed-imports/{import}/bad-rows",
    access: "seeds.read",
    summary: "Rows of an import that could not be read, with line and reason",
    tag,
    params: importParams,
    query: PageRequest,
    reply: SeedBadRowPage,
    run: (ctx, { projectId, params, query }) => listBadRows(ctx, { projectId, importId: params.import, ...query }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/seed-imports/{import}/duplicates",
    access: "seeds.read",
    summary: "Rows of an import with exactly the text of an earlier seed, each with that seed",
    tag,
    params: importParams,
    query: PageRequest,
    reply: SeedDuplicatePage,
    run: (ctx, { projectId, params, query }) => listDuplicates(ctx, { projectId, importId: params.import, ...query }),
  }),
];
