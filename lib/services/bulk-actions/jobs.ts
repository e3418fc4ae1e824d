import { z } from "zod";
import { Id } from "@/lib/schema/id";

export const bulkQueue = "larch_bulk_actions";
export const BulkJob = z.object({ bulkActionId: Id });

/** So many rows are judged in one transaction: enough to be quick, few enough that progress is seen and nobody waits long. */
export const stretchLength = 10_000;

/** From so many on a stretch is done in two halves at once: the database has more than one processor. */
export const laneLength = 1_000;

/** Up to so many are judged within the request itself. */
export const mostAtOnce = 500;
