import type { Command } from "commander";
import * as z from "zod";
import { ensureOwner } from "@/lib/services/auth/first-owner";
import { createProject } from "@/lib/services/projects/create";
import { listProjects } from "@/lib/services/projects/list";
import { act, type Stage, type Work } from "./act";
import { columns } from "./columns";

export function addProjectCommands(program: Command, stage: Stage): void {
  const project = program.command("project").description("make and list projects");
  project
    .command("create")
    .description("make a project; the rehearsal model plays every role until you set others")
    .argument("<name>", "what people call it")
    .action(act(stage, z.object({}), create));
  project
    .command("list")
    .description("all projects")
    .action(act(stage, z.object({}), list));
}

const create: Work<object> = async ({ ctx, terminal }, _options, [name = ""]) => {
  // A project must have an owner to be seen in the browser, also where the web app has never been started.
  const owner = await ensureOwner(ctx);
  if (owner.password !== null) terminal.note(`owner made: sign in as ${owner.email}, password ${owner.password} (shown only now)`);
  const made = await createProject(ctx, { name });
  return { json: { ...made, name: name.trim() }, text: `project ${made.slug} made (${made.id})` };
};

const list: Work<object> = async ({ ctx }) => {
  const rows = await listProjects(ctx);
  const text = columns(
    ["SLUG", "NAME", "ID"],
    rows.map(({ slug, name, id }) => [slug, name, id]),
  );
  return { json: rows, text: rows.length > 0 ? text : 'no projects yet: make one with "larch project create NAME"' };
};
