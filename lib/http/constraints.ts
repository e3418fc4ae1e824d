import { ConstraintCheck, ConstraintCheckInput, LatestConstraintCheck } from "@/lib/schema/constraint-check";
import { readLatestCheck, startConstraintCheck } from "@/lib/services/constraints/start-check";
import { route } from "./route";

const tag = "Constraints";

export const constraintRoutes = [
  route({
    method: "post",
    path: "/projects/{project}/constraint-checks",
    access: "findings.repair",
    summary: "Bind, verify and look through a run or the whole project again",
    tag,
    body: ConstraintCheckInput,
    reply: ConstraintCheck,
    run: (ctx, { projectId, body: { run } }) => startConstraintCheck(ctx, { projectId, run }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/constraint-checks/latest",
    access: "instructions.read",
    summary: "How far the newest check is; null where there was none",
    tag,
    reply: LatestConstraintCheck,
    run: (ctx, { projectId }) => readLatestCheck(ctx, { projectId }),
  }),
];
