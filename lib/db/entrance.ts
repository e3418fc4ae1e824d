import type { Role } from "@/lib/schema/role";
import { isUuid } from "./project-key";
import type { Sql } from "./sql";

/**
 * The project that an address names, by id or slug, and what a person may be in it; null where there is no such project.
 * One question, planned once: it stands before everything that anybody asks of a project.
 *
 * @param userId null: nobody in particular asks, and the role is null
 */
export async function entrance(sql: Sql, idOrSlug: string, userId: string | null): Promise<{ id: string; role: Role | null } | null> {
  const isId = isUuid(idOrSlug);
  const [found] = await sql.prepared<{ id: string; role: Role | null }>(
    isId ? "entrance by id" : "entrance by slug",
    `select p."id", m."role"::text as "role" from "Project" p
     left join "Membership" m on m."projectId" = p."id" and m."userId" = $2::text
     where ${isId ? `p."id" = $1::uuid` : `p."slug" = $1::text`}`,
    [idOrSlug, userId],
  );
  return found ?? null;
}
