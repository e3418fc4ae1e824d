import * as z from "zod";
import {
  LatestNearDuplicateSearch,
  NearDuplicateDecision,
  NearDuplicateDecisionRequest,
  NearDuplicateListRequest,
  NearDuplicatePage,
  NearDuplicateSearch,
  NearDuplicateSearchRequest,
} from "@/lib/schema/near-duplicate";
import { SeedCounts, SeedListRequest, SeedPage, SeedRestoreRequest } from "@/lib/schema/seed";
import { countSeeds, listSeeds } from "@/lib/services/seeds/list";
import { decideNearDuplicate, listNearDuplicates } from "@/lib/services/seeds/near-duplicate-pairs";
import { cancelNearDuplicateSearch, readLatestSearch, startNearDuplicateSearch } from "@/lib/services/seeds/near-duplicate-search";
import { restoreSeed } from "@/lib/services/seeds/restore";
import { route } from "./route";
import { seedImportRoutes } from "./seed-imports";

const tag = "Seeds";

const nearDuplicateRoutes = [
  route({
    method: "post",
    path: "/projects/{project}/near-duplicate-searches",
    access: "seeds.manage",
    summary: "Look through the kept seeds for near duplicates; a worker does it",
    tag,
    body: NearDuplicateSearchRequest,
    reply: NearDuplicateSearch,
    run: (ctx, { projectId, body }) => startNearDuplicateSearch(ctx, { projectId, ...body }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/near-duplicate-searches/latest",
    access: "seeds.read",
    summary: "The last search for near duplicates and how far it is; null before the first",
    tag,
    reply: LatestNearDuplicateSearch,
    run: (ctx, { projectId }) => readLatestSearch(ctx, { projectId }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/near-duplicate-searches/{search}/cancel",
    access: "seeds.manage",
    summary: "Stop a running search; the pairs found so far stay",
    tag,
    params: z.object({ search: z.uuid() }),
    reply: NearDuplicateSearch,
    run: (ctx, { projectId, params }) => cancelNearDuplicateSearch(ctx, { projectId, searchId: params.search }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/near-duplicates",
    access: "seeds.read",
    summary: "Pairs of kept seeds that say nearly the same, the most alike first",
    tag,
    query: NearDuplicateListRequest,
    reply: NearDuplicatePage,
    run: (ctx, { projectId, query }) => listNearDuplicates(ctx, { projectId, ...query }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/near-duplicates/decide",
    access: "seeds.manage",
    summary: "Keep both seeds of a pair, remove one, or take that back (null)",
    tag,
    body: NearDuplicateDecisionRequest,
    reply: z.object({ decision: NearDuplicateDecision.nullable() }),
    run: (ctx, { projectId, body }) => decideNearDuplicate(ctx, { projectId, ...body }),
  }),
];

export const seedRoutes = [
  ...seedImportRoutes,
  ...nearDuplicateRoutes,
  route({
    method: "get",
    path: "/projects/{project}/seeds",
    access: "seeds.read",
    summary: "Seeds in the order they came in, kept or removed, by rule, import or words",
    tag,
    query: SeedListRequest,
    reply: SeedPage,
    run: (ctx, { projectId, query }) => listSeeds(ctx, { projectId, ...query }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/seed-counts",
    access: "seeds.read",
    summary: "How many seeds are kept, and how many each rule removed",
    tag,
    reply: SeedCounts,
    run: (ctx, { projectId }) => countSeeds(ctx, { projectId }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/seeds/{seed}/restore",
    access: "seeds.manage",
    summary: "Keep a seed that a rule or a near-duplicate decision removed",
    tag,
    params: z.object({ seed: z.uuid() }),
    body: SeedRestoreRequest,
    reply: z.object({ id: z.uuid() }),
    run: (ctx, { projectId, params, body }) => restoreSeed(ctx, { projectId, seedId: params.seed, ...body }),
  }),
];
