import type { StructuredOutput } from "@/lib/schema/model-role";

/** How one server wants to be spoken to. Servers that call themselves compatible differ in just these points. */
export interface Dialect {
  schemaMode: Exclude<StructuredOutput, "auto">;
  tokenLimit: "max_tokens" | "max_completion_tokens";
  sendsTemperature: boolean;
  sendsTopP: boolean;
  mergesSystem: boolean;
  streams: boolean;
}

export interface Rejection {
  status: number;
  message: string;
}

export interface Circumstances {
  /** the connection leaves the choice of structured output to us, and this request asks for it */
  maySwitchSchemaMode: boolean;
  /** a request in this dialect has worked before: a vague error is then about the request, not the dialect */
  isProven: boolean;
}

export function firstDialect(structuredOutput: StructuredOutput): Dialect {
  return {
    schemaMode: structuredOutput === "auto" ? "json_schema" : structuredOutput,
    tokenLimit: "max_tokens",
    sendsTemperature: true,
    sendsTopP: true,
    mergesSystem: false,
    streams: false,
  };
}

/** The dialect to try after a server refused a request; null where nothing about it suggests another. */
export function adaptedDialect(dialect: Dialect, rejection: Rejection, circumstances: Circumstances): Dialect | null {
  const { status, message } = rejection;
  if (status !== 400 && status !== 422 && status !== 404 && status !== 501) return null;
  const named = adaptedByName(dialect, message);
  if (named) return named;
  if (!circumstances.maySwitchSchemaMode) return null;
  const isAboutSchema = /response_format|json_schema|json_object|json mode|structured|guided|grammar|schema/i.test(message);
  if (!isAboutSchema && (circumstances.isProven || status === 404)) return null;
  return withPlainerSchema(dialect);
}

/** json_schema → json_object → text; null at the end. */
export function withPlainerSchema(dialect: Dialect): Dialect | null {
  if (dialect.schemaMode === "json_schema") return { ...dialect, schemaMode: "json_object" };
  return dialect.schemaMode === "json_object" ? { ...dialect, schemaMode: "text" } : null;
}

const unsupported = /unsupported|not support|does not support|only the default|unrecognized|unknown|not permitted|not allowed|deprecated/i;

function adaptedByName(dialect: Dialect, message: string): Dialect | null {
  const isAgainst = (name: RegExp) => name.test(message) && unsupported.test(message);
  if (dialect.tokenLimit === "max_tokens" && /max_completion_tokens/.test(message)) {
    return { ...dialect, tokenLimit: "max_completion_tokens" };
  }
  if (!dialect.streams && /stream/i.test(message) && /only support|must be|required|enable/i.test(message)) {
    return { ...dialect, streams: true };
  }
  if (dialect.sendsTemperature && isAgainst(/temperature/i)) {
    return { ...dialect, sendsTemperature: false, sendsTopP: dialect.sendsTopP && !/top_?p/i.test(message) };
  }
  if (dialect.sendsTopP && isAgainst(/top_?p/i)) return { ...dialect, sendsTopP: false };
  if (!dialect.mergesSystem && isAgainst(/system (role|message|prompt)|role.{0,20}system/i)) return { ...dialect, mergesSystem: true };
  return null;
}
