import { prismaAdapter } from "better-auth/adapters/prisma";
import { expect, it } from "vitest";
import { createAuth } from "@/lib/auth/auth";
import { apiOf } from "@/lib/testing/api-client";
import { useDatabase } from "@/lib/testing/database";
import { makePerson } from "@/lib/testing/factories/people";

const test = useDatabase();

it("whose session it is, asked before every request, is answered as better-auth's own adapter would", async () => {
  const { email } = await makePerson(test.database, { name: "Ada" });
  await apiOf(test.database).signIn(email);
  const { token } = await test.database.prisma.session.findFirstOrThrow({ where: { user: { email } } });
  const { options, adapter } = await createAuth(test.database, { secret: "a secret for tests only, 32 long", url: "http://larch.test" })
    .$context;
  const asked = { model: "session", where: [{ field: "token", value: token }], join: { user: true as const } };
  const theirs = await prismaAdapter(test.database.prisma, { provider: "postgresql" })(options).findOne(asked);
  expect(theirs).toMatchObject({ token, user: { email, name: "Ada" } });

  const sent: unknown[] = [];
  const { pool } = test.database;
  const query = pool.query.bind(pool);
  pool.query = ((...question: Parameters<typeof query>) => {
    sent.push(question[0]);
    return query(...question);
  }) as typeof pool.query;
  try {
    expect(await adapter.findOne(asked)).toEqual(theirs);
    expect(sent).toEqual([expect.objectContaining({ name: "session" })]);
  } finally {
    pool.query = query;
  }
  expect(await adapter.findOne({ ...asked, where: [{ field: "token", value: "nobody's" }] })).toBeNull();
});
