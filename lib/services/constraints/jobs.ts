import { z } from "zod";
import { Id } from "@/lib/schema/id";

export const constraintCheckQueue = "larch_constraint_checks";
export const ConstraintCheckJob = z.object({ projectId: Id, checkId: Id });
