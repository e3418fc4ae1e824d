import { KindGuidelines } from "@/lib/schema/item-kind";
import { ProjectSettings } from "@/lib/schema/project";
import type { Role } from "@/lib/schema/role";
import type { Db } from "./client";
import { isUuid } from "./project-key";

const projectColumns = { id: true, slug: true, name: true, isDemo: true, guideline: true, createdAt: true } as const;
const detailColumns = { ...projectColumns, kindGuidelines: true, settings: true } as const;

/** By id or slug. */
export async function findProject(db: Db, idOrSlug: string) {
  const where = isUuid(idOrSlug) ? { id: idOrSlug.toLowerCase() } : { slug: idOrSlug };
  const found = await db.project.findUnique({ where, select: detailColumns });
  const { settings, kindGuidelines } = found ?? {};
  return found && { ...found, settings: ProjectSettings.parse(settings), kindGuidelines: KindGuidelines.parse(kindGuidelines) };
}

export async function findProjectByName(db: Db, name: string) {
  return db.project.findMany({ where: { name }, select: projectColumns, take: 2 });
}

/** Slugs that begin alike, to number a new one past them. */
export async function slugsStartingWith(db: Db, slug: string): Promise<string[]> {
  const rows = await db.project.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return rows.map((row) => row.slug);
}

export async function insertProject(db: Db, row: { id: string; slug: string; name: string; isDemo: boolean }): Promise<void> {
  await db.project.create({ data: row, select: { id: true } });
}

export async function updateProject(
  db: Db,
  id: string,
  change: { name?: string; guideline?: string; kindGuidelines?: KindGuidelines; settings?: ProjectSettings },
): Promise<void> {
  await db.project.update({ where: { id }, data: change, select: { id: true } });
}

export async function projectsOfUser(db: Db, userId: string) {
  const rows = await db.membership.findMany({
    where: { userId },
    select: { role: true, project: { select: projectColumns } },
    orderBy: { project: { name: "asc" } },
  });
  return rows.map(({ role, project }) => ({ ...project, role }));
}

export async function allProjects(db: Db) {
  const role: Role = "owner";
  const rows = await db.project.findMany({ select: projectColumns, orderBy: { name: "asc" } });
  return rows.map((project) => ({ ...project, role }));
}
