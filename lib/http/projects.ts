import { z } from "zod";
import { GuidelinesChange, NewProject, ProjectChange, ProjectDetail, ProjectSummary } from "@/lib/schema/project";
import { changeGuidelines } from "@/lib/services/projects/change-guidelines";
import { createProject } from "@/lib/services/projects/create";
import { listProjects } from "@/lib/services/projects/list";
import { readProject } from "@/lib/services/projects/read";
import { changeProject } from "@/lib/services/projects/update";
import { route } from "./route";

const tag = "projects";
const params = z.object({ project: z.string() });

export const projectRoutes = [
  route({
    method: "get",
    path: "/projects",
    access: "signed_in",
    summary: "The projects you may enter",
    tag,
    reply: z.object({ rows: z.array(ProjectSummary) }),
    run: async (ctx) => ({ rows: await listProjects(ctx) }),
  }),
  route({
    method: "post",
    path: "/projects",
    access: "instance_owner",
    summary: "Make a project: you own it, and it starts with the rehearsal model and the built-in prompts",
    tag,
    body: NewProject,
    reply: ProjectDetail,
    run: async (ctx, { body }) => readProject(ctx, (await createProject(ctx, body)).id),
  }),
  route({
    method: "get",
    path: "/projects/{project}",
    access: "project.read",
    summary: "One project, with its guideline",
    tag,
    params,
    reply: ProjectDetail,
    run: (ctx, { projectId }) => readProject(ctx, projectId),
  }),
  route({
    method: "patch",
    path: "/projects/{project}",
    access: "project.manage",
    summary: "Rename a project or rewrite its guideline",
    tag,
    params,
    body: ProjectChange,
    reply: ProjectDetail,
    run: (ctx, { projectId, body }) => changeProject(ctx, { projectId, ...body }),
  }),
  route({
    method: "patch",
    path: "/projects/{project}/guidelines",
    access: "review.lead",
    summary: "Rewrite the guideline for all items, or what one kind of item needs beside it",
    tag,
    params,
    body: GuidelinesChange,
    reply: ProjectDetail,
    run: (ctx, { projectId, body }) => changeGuidelines(ctx, { projectId, ...body }),
  }),
];
