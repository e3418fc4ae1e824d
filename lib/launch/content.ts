import { connect } from "@/lib/db/client";
import { env } from "@/lib/env";
import { ensureOwner } from "@/lib/services/auth/first-owner";
import { systemContextOf } from "@/lib/services/context";
import { createDemo } from "@/lib/services/demo/create";

export interface SignIn {
  email: string;
  /** null: it was made at an earlier start */
  password: string | null;
  isShownOnce: boolean;
}

/** What a first start puts into an empty database: the owner, and the demo project unless LARCH_DEMO=0. */
export async function prepareContent(): Promise<{ told: string; signIn: SignIn }> {
  const { DATABASE_URL, LARCH_DEMO, LARCH_OWNER_PASSWORD } = env();
  const database = connect(DATABASE_URL);
  try {
    const ctx = systemContextOf(database, "Larch");
    const owner = await ensureOwner(ctx);
    const isEmpty = (await database.prisma.project.count()) === 0;
    const demo = isEmpty && LARCH_DEMO === "1" ? await createDemo(ctx) : null;
    const signIn = { email: owner.email, password: owner.password, isShownOnce: owner.password !== null && !LARCH_OWNER_PASSWORD };
    return { told: demo === null ? "in place" : `demo project made: ${demo.instructions} instructions`, signIn };
  } finally {
    await database.close();
  }
}
