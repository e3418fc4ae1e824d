import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { AppError } from "@/lib/errors";
import { adjudicationRoutes } from "./adjudication";
import { agreementRoutes } from "./agreement";
import { apiKeyRoutes } from "./api-keys";
import { auditRoutes } from "./audit";
import { authGate } from "./auth-gate";
import { bulkActionRoutes } from "./bulk-actions";
import { chainRoutes } from "./chains";
import { constraintRoutes } from "./constraints";
import { coverageRoutes } from "./coverage";
import { discussionRoutes } from "./discussions";
import { apiDocument } from "./document";
import { draftRoutes } from "./drafts";
import { errorResponse } from "./errors";
import { exportRoutes } from "./exports";
import { filterRoutes } from "./filters";
import { findingRoutes } from "./findings";
import { healthRoutes } from "./health";
import { instructionEditRoutes } from "./instruction-edits";
import { instructionRoutes } from "./instructions";
import { modelRoutes } from "./models";
import { mount, type Services } from "./mount";
import { overviewRoutes } from "./overview";
import { partRoutes } from "./parts";
import { peopleRoutes } from "./people";
import { projectRoutes } from "./projects";
import { promptRoutes } from "./prompts";
import { releaseRoutes } from "./releases";
import { reviewRoutes } from "./review";
import type { Route } from "./route";
import { runOrderRoutes } from "./run-orders";
import { runRowRoutes } from "./run-rows";
import { runRoutes } from "./runs";
import { savedViewRoutes } from "./saved-views";
import { seedRoutes } from "./seeds";
import { sessionRoutes } from "./session";
import { studyRoutes } from "./studies";
import { studyJudgeRoutes } from "./study-judge";
import { studyPrepareRoutes } from "./study-prepare";
import { studyReportRoutes } from "./study-report";
import { studyRubricRoutes } from "./study-rubric";
import { studyWritingRoutes } from "./study-writing";
import { teamRoutes } from "./team";
import { textProposalRoutes } from "./text-proposals";
import { verdictRoutes } from "./verdicts";
import { verificationRoutes } from "./verification";

/** Every route of the API: one line per noun. The app, its description and the roles test follow from this list. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...sessionRoutes,
  ...projectRoutes,
  ...seedRoutes,
  ...overviewRoutes,
  ...runRowRoutes,
  ...peopleRoutes,
  ...apiKeyRoutes,
  ...modelRoutes,
  ...promptRoutes,
  ...auditRoutes,
  ...chainRoutes,
  ...coverageRoutes,
  ...instructionEditRoutes,
  ...instructionRoutes,
  ...textProposalRoutes,
  ...reviewRoutes,
  ...verdictRoutes,
  ...partRoutes,
  ...discussionRoutes,
  ...draftRoutes,
  ...adjudicationRoutes,
  ...studyRoutes,
  ...studyJudgeRoutes,
  ...studyPrepareRoutes,
  ...studyReportRoutes,
  ...studyRubricRoutes,
  ...studyWritingRoutes,
  ...teamRoutes,
  ...bulkActionRoutes,
  ...savedViewRoutes,
  ...verificationRoutes,
  ...filterRoutes,
  ...agreementRoutes,
  ...findingRoutes,
  ...constraintRoutes,
  ...runRoutes,
  ...runOrderRoutes,
  ...releaseRoutes,
  ...exportRoutes,
];

export function createApp(services: Services): Hono {
  const root = new Hono();
  root.use(
    secureHeaders({
      xFrameOptions: "DENY",
      referrerPolicy: "same-origin",
      strictTransportSecurity: services.url?.startsWith("https:") ?? false,
    }),
  );
  const app = new Hono();
  app.all("/auth/*", (c) => authGate(services, c.req.raw));
  for (const route of routes) mount(app, route, services);
  app.get("/openapi.json", (c) => c.json(apiDocument(routes)));
  app.onError((error) => errorResponse(error));
  root.route("/api/v1", app);
  root.onError((error) => errorResponse(error));
  root.notFound((c) => errorResponse(new AppError("not_found", `${c.req.method} ${c.req.path} is not a route of Larch`)));
  return root;
}
