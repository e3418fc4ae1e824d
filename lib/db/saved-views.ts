import type { SavedViewChange, SavedViewSettings } from "@/lib/schema/saved-view";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";

const columns = {
  id: true,
  ordinal: true,
  projectId: true,
  userId: true,
  name: true,
  isShared: true,
  settings: true,
  user: { select: { name: true } },
} as const satisfies Prisma.SavedViewSelect;

export type StoredView = Prisma.SavedViewGetPayload<{ select: typeof columns }>;

/** A person's own views and the shared ones, oldest first. */
export async function viewPage(db: Db, question: { projectId: string; userId: string | null; after: bigint; limit: number }) {
  const { projectId, userId, after, limit } = question;
  const found = await db.savedView.findMany({
    where: { projectId, ordinal: { gt: after }, OR: [{ isShared: true }, ...(userId === null ? [] : [{ userId }])] },
    orderBy: { ordinal: "asc" },
    take: limit + 1,
    select: columns,
  });
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.ordinal.toString() ?? null) : null };
}

export function viewById(db: Db, projectId: string, id: string): Promise<StoredView | null> {
  return db.savedView.findFirst({ where: { id, projectId }, select: columns });
}

/** A person's other view of that name. */
export function viewNamed(db: Db, owner: { projectId: string; userId: string; name: string }): Promise<StoredView | null> {
  return db.savedView.findUnique({ where: { projectId_userId_name: owner }, select: columns });
}

export interface NewView {
  id: string;
  projectId: string;
  userId: string;
  name: string;
  isShared: boolean;
  settings: SavedViewSettings;
}

export async function addView(db: Db, view: NewView): Promise<StoredView> {
  return db.savedView.create({ data: view, select: columns });
}

export async function changeView(db: Db, id: string, change: SavedViewChange, at: Date): Promise<StoredView> {
  const { name, isShared, settings } = change;
  const data = {
    updatedAt: at,
    ...(name === undefined ? {} : { name }),
    ...(isShared === undefined ? {} : { isShared }),
    ...(settings === undefined ? {} : { settings }),
  };
  return db.savedView.update({ where: { id }, data, select: columns });
}

export async function removeView(db: Db, id: string): Promise<void> {
  await db.savedView.delete({ where: { id }, select: { id: true } });
}
