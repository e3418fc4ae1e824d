import { randomUUID } from "node:crypto";
import { keyCiphers, type ModelConnectionRow, modelConnections, upsertModelConnection } from "@/lib/db/models";
import { AppError } from "@/lib/errors";
import { priceOf } from "@/lib/llm/pricing";
import { type ModelConnectionView, ModelSettings } from "@/lib/schema/model-connection";
import type { ModelRole } from "@/lib/schema/model-role";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { sealKey } from "./keys";
import { modelView } from "./list";

export type ModelInput = typeof ModelSettings._input & { projectId: string; role: ModelRole };

/** Puts a model into one of a project's three roles. Runs under way keep the model they were started with. */
export async function setModel(ctx: Context, { projectId, role, ...given }: ModelInput): Promise<ModelConnectionView> {
  await authorise(ctx, projectId, "models.manage");
  const settings = readSettings(given);
  return ctx.db.$transaction(async (tx) => {
    const before = (await modelConnections(tx, projectId)).find((row) => row.role === role);
    const stored = (await keyCiphers(tx, projectId)).find((row) => row.role === role) ?? null;
    const row = { ...rowOf(settings), projectId, role, ...keyColumns({ projectId, role, settings, stored }) };
    await upsertModelConnection(tx, { id: before?.id ?? randomUUID(), ...row });
    const after = (await modelConnections(tx, projectId)).find((each) => each.role === role);
    if (!after) throw new Error(`the ${role} of project ${projectId} was not stored`);
    await noteAudit(ctx, tx, {
      projectId,
      action: "model.set",
      subject: `model ${role}`,
      ...(before ? { before: told(modelView(before)) } : {}),
      after: told(modelView(after)),
    });
    return modelView(after);
  });
}

export function readSettings(given: unknown): ModelSettings {
  const parsed = ModelSettings.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new AppError("invalid_input", `the model's settings are not as they should be: ${problems.join("; ")}`);
}

export interface StoredKey {
  baseUrl: string;
  keyCipher: string | null;
  keyHint: string | null;
}

interface KeyChoice {
  projectId: string;
  role: ModelRole;
  settings: ModelSettings;
  stored: StoredKey | null;
}

/**
 * A stored key stays only while its server does: whoever may change the address must not be able to have the key
 * sent to another one.
 */
export function keepsKey(settings: ModelSettings, stored: StoredKey | null): stored is StoredKey {
  return (settings.apiKey ?? null) === null && stored !== null && originOf(stored.baseUrl) === originOf(settings.baseUrl);
}

function keyColumns({ projectId, role, settings, stored }: KeyChoice) {
  if (keepsKey(settings, stored)) return { keyCipher: stored.keyCipher, keyHint: stored.keyHint };
  const key = settings.apiKey ?? "";
  return key === "" ? { keyCipher: null, keyHint: null } : { keyCipher: sealKey(projectId, role, key), keyHint: hintOf(key) };
}

/** Short keys give nothing away. */
function hintOf(key: string): string {
  return key.length >= 12 ? key.slice(-4) : "";
}

function originOf(url: string): string {
  return url.startsWith("rehearsal:") ? url : new URL(url).origin;
}

function rowOf(settings: ModelSettings): Omit<ModelConnectionRow, "id" | "projectId" | "role" | "keyCipher" | "keyHint"> {
  const { apiKey: _key, inputUsdPerMtok, outputUsdPerMtok, ...rest } = settings;
  const known = priceOf(settings.model);
  return {
    ...rest,
    inputUsdPerMtok: inputUsdPerMtok === undefined ? (known?.inputUsdPerMtok ?? null) : inputUsdPerMtok,
    outputUsdPerMtok: outputUsdPerMtok === undefined ? (known?.outputUsdPerMtok ?? null) : outputUsdPerMtok,
    isRehearsal: settings.baseUrl.startsWith("rehearsal:") || settings.model.startsWith("rehearsal"),
  };
}

function told({ id: _id, updatedAt: _at, ...view }: ModelConnectionView) {
  return view;
}
