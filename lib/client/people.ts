import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import { Done } from "@/lib/schema/done";
import { NewPassword, type NewPerson, PersonAdded, PersonRow } from "@/lib/schema/person";
import type { Role } from "@/lib/schema/role";
import { request } from "./request";

const People = z.object({ rows: z.array(PersonRow) });

export function peopleQuery(project: string) {
  return queryOptions({
    queryKey: ["project", project, "people"],
    queryFn: ({ signal }) => request(`/projects/${project}/people`, People, { signal }),
  });
}

export function addPerson(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: NewPerson) => request(`/projects/${project}/people`, PersonAdded, { method: "POST", body }),
    onSettled: () => client.invalidateQueries(peopleQuery(project)),
  });
}

/** The new role is shown at once and taken back if the server refuses it. */
export function changeRole(client: QueryClient, project: string) {
  const { queryKey } = peopleQuery(project);
  return mutationOptions({
    mutationFn: ({ person, role }: { person: string; role: Role }) =>
      request(`/projects/${project}/people/${person}`, Done, { method: "PATCH", body: { role } }),
    onMutate: async ({ person, role }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (people) => people && { rows: people.rows.map((row) => (row.id === person ? { ...row, role } : row)) });
      return { before };
    },
    onError: (_error, _input, context) => client.setQueryData(queryKey, context?.before),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

export function removePerson(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (person: string) => request(`/projects/${project}/people/${person}`, Done, { method: "DELETE" }),
    onSettled: () => client.invalidateQueries(peopleQuery(project)),
  });
}

export function resetPassword() {
  return mutationOptions({
    mutationFn: (person: string) => request(`/people/${person}/password`, NewPassword, { method: "POST" }),
  });
}
