import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach } from "vitest";
import type { Database } from "@/lib/db/client";
import type { ModelRole } from "@/lib/schema/model-role";
import type { Protocol } from "@/lib/schema/study";
import { systemContextOf } from "@/lib/services/context";
import { rehearsalModels } from "@/lib/services/models/rehearsal-models";
import { createStudy } from "@/lib/services/studies/draft";
import { freezeStudy } from "@/lib/services/studies/freeze";
import { workPrepare } from "@/lib/services/studies/work-prepare";
import { makeMember, type Person } from "./people";
import { lengthenLists, type MadeLists, makeListedQueries, studyProtocol } from "./study";

/** What tests of a study's work do again and again: a lead with long lists of so many queries, and the rehearsal's models, set anew before each test. */
export function useStudyDesk(test: { readonly database: Database }, given: { queries: number; protocol: Partial<Protocol> }) {
  let made: MadeLists;
  let lead: Person;
  beforeAll(async () => {
    made = await makeListedQueries(test.database, given.queries);
    await lengthenLists(test.database, made.queryIds);
    lead = await makeMember(test.database, made.projectId, "lead", "Lea");
  });
  beforeEach(async () => {
    const { prisma } = test.database;
    const where = { projectId: made.projectId };
    await prisma.modelConnection.deleteMany({ where });
    await prisma.modelConnection.createMany({ data: rehearsalModels(made.projectId) });
    await prisma.modelCall.deleteMany({ where });
  });
  const at = (studyId: string) => ({ projectId: made.projectId, studyId });
  const worker = () => systemContextOf(test.database, "worker");
  const frozen = async (part: Partial<Protocol> = {}) => {
    const id = randomUUID();
    const protocol = studyProtocol({ ...given.protocol, ...part });
    await createStudy(lead.ctx, { projectId: made.projectId, id, name: id, protocol });
    return freezeStudy(lead.ctx, at(id));
  };
  return {
    get made() {
      return made;
    },
    get lead() {
      return lead;
    },
    at,
    worker,
    frozen,
    /** the id of a frozen study whose lists are all written */
    prepared: async (part: Partial<Protocol> = {}) => {
      const { id } = await frozen(part);
      await workPrepare(worker(), at(id), new AbortController().signal);
      return id;
    },
    /** how many calls were made, of one stage or of all */
    calls: (stage?: string) => test.database.prisma.modelCall.count({ where: { projectId: made.projectId, ...(stage ? { stage } : {}) } }),
    /** has one role's model, or every model, served elsewhere */
    served: (baseUrl: string, role?: ModelRole) =>
      test.database.prisma.modelConnection.updateMany({
        where: { projectId: made.projectId, ...(role ? { role } : {}) },
        data: { baseUrl },
      }),
  };
}
