import type { Command } from "commander";
import * as z from "zod";
import { ApiKeyRole } from "@/lib/schema/api-key";
import { Role } from "@/lib/schema/role";
import { createApiKey } from "@/lib/services/api-keys/create";
import { ensureOwner } from "@/lib/services/auth/first-owner";
import { addPerson } from "@/lib/services/people/add";
import { act, type Stage, type Work } from "./act";
import { findProject } from "./find-project";

const PersonOptions = z.object({
  project: z.string(),
  email: z.email("is not an e-mail address"),
  name: z.string().optional(),
  role: Role,
});
const KeyOptions = z.object({ project: z.string(), name: z.string().trim().min(1), role: ApiKeyRole });

export function addUserCommands(program: Command, stage: Stage): void {
  program
    .command("user")
    .description("bring people in")
    .command("add")
    .description("bring someone into a project; a new account's password is shown this once")
    .requiredOption("--project <project>", "name, slug or id")
    .requiredOption("--email <address>", "how they sign in")
    .option("--name <name>", "how they are shown")
    .requiredOption("--role <role>", Role.options.join(", "))
    .action(act(stage, PersonOptions, add));
}

export function addApiKeyCommands(program: Command, stage: Stage): void {
  program
    .command("api-key")
    .description("keys for programs")
    .command("create")
    .description("make a key for the HTTP API; it is shown this once")
    .requiredOption("--project <project>", "name, slug or id")
    .requiredOption("--name <name>", "what it is for")
    .requiredOption("--role <role>", ApiKeyRole.options.join(", "))
    .action(act(stage, KeyOptions, makeKey));
}

const add: Work<z.output<typeof PersonOptions>> = async ({ ctx }, { project, email, name, role }) => {
  const { id: projectId, slug } = await findProject(ctx, project);
  const added = await addPerson(ctx, { projectId, email, role, ...(name === undefined ? {} : { name }) });
  const password = added.password === null ? "with the password they have" : `password ${added.password}`;
  return { json: added, text: `${email} is now ${role} of ${slug}, ${password}` };
};

const makeKey: Work<z.output<typeof KeyOptions>> = async ({ ctx, terminal }, { project, name, role }) => {
  const { id: projectId } = await findProject(ctx, project);
  const owner = await ensureOwner(ctx);
  if (owner.password !== null) terminal.note(`owner made: sign in as ${owner.email}, password ${owner.password} (shown only now)`);
  const made = await createApiKey(ctx, { projectId, name, role });
  return { json: made, text: made.key };
};
