import type pg from "pg";
import { sqlOf } from "./sql";

interface SessionRow {
  id: string;
  userId: string;
  token: string;
  expiresAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Date;
  updatedAt: Date;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  isInstanceOwner: boolean;
  userCreatedAt: Date;
  userUpdatedAt: Date;
}

/** A session and whose it is, by its token; null where there is none. One question, planned once: it stands before every request. */
export async function findSession(pool: pg.Pool, token: string) {
  const [found] = await sqlOf(pool).prepared<SessionRow>(
    "session",
    `select s."id", s."userId", s."token", s."expiresAt", s."ipAddress", s."userAgent", s."createdAt", s."updatedAt",
       u."name", u."email", u."emailVerified", u."image", u."isInstanceOwner",
       u."createdAt" as "userCreatedAt", u."updatedAt" as "userUpdatedAt"
     from "Session" s join "User" u on u."id" = s."userId" where s."token" = $1`,
    [token],
  );
  if (!found) return null;
  const { name, email, emailVerified, image, isInstanceOwner, userCreatedAt, userUpdatedAt, ...session } = found;
  const user = { id: found.userId, name, email, emailVerified, image, isInstanceOwner };
  return { ...session, user: { ...user, createdAt: userCreatedAt, updatedAt: userUpdatedAt } };
}
