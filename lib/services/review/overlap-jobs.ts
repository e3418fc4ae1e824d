import { z } from "zod";
import { Id } from "@/lib/schema/id";

export const settleQueue = "larch_settle_overlap";
export const SettleJob = z.object({ projectId: Id, batchId: Id.nullable() });
