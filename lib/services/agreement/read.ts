import { sharedRatings } from "@/lib/db/shared-ratings";
import { sqlOf } from "@/lib/db/sql";
import type { AgreementKind, AgreementReport } from "@/lib/schema/agreement";
import { authorise, type Context } from "@/lib/services/context";
import { coefficientsOf, partsOf } from "./coefficients";
import { annotatorModel, pairsOf } from "./people";
import { matrixOf } from "./rating-matrix";

const most = 2_000;

/** How far people agree on what two or more of them judged, from their own words before any adjudication. */
export async function readAgreement(ctx: Context, input: { projectId: string; kind: AgreementKind }): Promise<AgreementReport> {
  const { projectId, kind } = input;
  await authorise(ctx, projectId, "runs.read");
  const shared = matrixOf(await sharedRatings(sqlOf(ctx.pool), { projectId, kind, most }), kind);
  return {
    kind,
    items: shared.items.length,
    people: shared.people,
    isCut: shared.items.length === most,
    coefficients: await coefficientsOf(shared),
    parts: await partsOf(shared),
    partsBy: partsBy(kind),
    pairs: pairsOf(shared),
    model: annotatorModel(shared),
  };
}

function partsBy(kind: AgreementKind): string {
  if (kind === "labels") return "category";
  return kind === "query" || kind === "constraints" || kind === "chain" ? "run" : "level";
}
