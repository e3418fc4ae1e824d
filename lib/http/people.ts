import { z } from "zod";
import { Done } from "@/lib/schema/done";
import { NewPassword, NewPerson, PersonAdded, PersonParams, PersonRow, RoleChange } from "@/lib/schema/person";
import { addPerson } from "@/lib/services/people/add";
import { changeRole } from "@/lib/services/people/change-role";
import { listPeople } from "@/lib/services/people/list";
import { removePerson } from "@/lib/services/people/remove";
import { resetPassword } from "@/lib/services/people/reset-password";
import { route } from "./route";

const shared = { access: "people.manage", tag: "people" } as const;
const base = "/projects/{project}/people";

export const peopleRoutes = [
  route({
    ...shared,
    method: "get",
    path: base,
    summary: "Everyone in the project, with their role",
    reply: z.object({ rows: z.array(PersonRow) }),
    run: async (ctx, { projectId }) => ({ rows: await listPeople(ctx, { projectId }) }),
  }),
  route({
    ...shared,
    method: "post",
    path: base,
    summary: "Add a person; the password of a new account is in this reply and nowhere else",
    body: NewPerson,
    reply: PersonAdded,
    run: (ctx, { projectId, body }) => addPerson(ctx, { projectId, ...body }),
  }),
  route({
    ...shared,
    method: "patch",
    path: `${base}/{person}`,
    summary: "Give a person another role",
    params: PersonParams,
    body: RoleChange,
    reply: Done,
    run: async (ctx, { projectId, params, body }) => {
      await changeRole(ctx, { projectId, userId: params.person, role: body.role });
      return { done: true as const };
    },
  }),
  route({
    ...shared,
    method: "delete",
    path: `${base}/{person}`,
    summary: "Take a person out of the project; their work stays",
    params: PersonParams,
    reply: Done,
    run: async (ctx, { projectId, params }) => {
      await removePerson(ctx, { projectId, userId: params.person });
      return { done: true as const };
    },
  }),
  route({
    method: "post",
    path: "/people/{person}/password",
    access: "instance_owner",
    tag: "people",
    summary: "Give a person a new password, in this reply and nowhere else; their sessions end",
    params: PersonParams.pick({ person: true }),
    reply: NewPassword,
    run: (ctx, { params }) => resetPassword(ctx, { userId: params.person }),
  }),
];
