import * as z from "zod";
import { page } from "@/lib/schema/id";
import { OrdinalPage } from "@/lib/schema/instruction-list";
import { SavedView, SavedViewChange, SavedViewGone, SavedViewInput } from "@/lib/schema/saved-view";
import { changeSavedView, removeSavedView } from "@/lib/services/saved-views/change";
import { listSavedViews } from "@/lib/services/saved-views/list";
import { saveView } from "@/lib/services/saved-views/save";
import { route } from "./route";

const tag = "Saved views";
const params = z.object({ view: z.uuid() });

export const savedViewRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/views",
    access: "instructions.read",
    summary: "One's own saved views and the shared ones",
    tag,
    query: OrdinalPage,
    reply: page(SavedView),
    run: (ctx, { projectId, query: { after, limit } }) => listSavedViews(ctx, { projectId, after, limit }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/views",
    access: "instructions.read",
    summary: "Save a selection under a name; the same id again saves nothing",
    tag,
    body: SavedViewInput,
    reply: SavedView,
    run: (ctx, { projectId, body }) => saveView(ctx, { projectId, ...body }),
  }),
  route({
    method: "patch",
    path: "/projects/{project}/views/{view}",
    access: "instructions.read",
    summary: "Rename a view, share it or not, or have it hold another selection",
    tag,
    params,
    body: SavedViewChange,
    reply: SavedView,
    run: (ctx, { projectId, params: { view }, body }) => changeSavedView(ctx, { projectId, id: view, ...body }),
  }),
  route({
    method: "delete",
    path: "/projects/{project}/views/{view}",
    access: "instructions.read",
    summary: "Take a view away; what it showed stays",
    tag,
    params,
    reply: SavedViewGone,
    run: (ctx, { projectId, params: { view } }) => removeSavedView(ctx, { projectId, id: view }),
  }),
];
