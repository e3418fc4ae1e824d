import { z } from "zod";
import { Id } from "@/lib/schema/id";

export const importQueue = "larch_seed_imports";
export const ImportJob = z.object({ projectId: Id, importId: Id });

export const nearDuplicateQueue = "larch_seed_near_duplicates";
export const NearDuplicateJob = z.object({ projectId: Id, searchId: Id });
