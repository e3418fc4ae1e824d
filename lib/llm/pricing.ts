export interface Prices {
  inputUsdPerMtok: number | null;
  outputUsdPerMtok: number | null;
}

export interface Usage {
  inputTokens: number | null;
  outputTokens: number | null;
}

export interface ListedPrice {
  inputUsdPerMtok: number;
  outputUsdPerMtok: number;
  /** true: practice money for the rehearsal model, which costs nothing */
  isNominal: boolean;
}

/** The day the list below was last gone through; a connection's own prices always come first. */
export const pricesAsOf = "2026-01-15";

/**
 * USD per million tokens, standard tier, from the providers' public price lists (openai.com/api/pricing,
 * anthropic.com/pricing, ai.google.dev/pricing, mistral.ai/pricing, api-docs.deepseek.com) on the day above.
 * A dated or suffixed name ("gpt-4o-2024-08-06") has the price of the longest name it starts with.
 */
const list: Readonly<Record<string, readonly [input: number, output: number]>> = {
  "gpt-3.5-turbo": [0.5, 1.5],
  "gpt-4": [30, 60],
  "gpt-4-turbo": [10, 30],
  "gpt-4o": [2.5, 10],
  "gpt-4o-mini": [0.15, 0.6],
  "gpt-4.1": [2, 8],
  "gpt-4.1-mini": [0.4, 1.6],
  "gpt-4.1-nano": [0.1, 0.4],
  "gpt-5": [1.25, 10],
  "gpt-5-mini": [0.25, 2],
  "gpt-5-nano": [0.05, 0.4],
  o3: [2, 8],
  "o3-mini": [1.1, 4.4],
  "o4-mini": [1.1, 4.4],
  "claude-3-5-haiku": [0.8, 4],
  "claude-3-5-sonnet": [3, 15],
  "claude-3-7-sonnet": [3, 15],
  "claude-haiku-4-5": [1, 5],
  "claude-sonnet-4": [3, 15],
  "claude-opus-4": [15, 75],
  "claude-opus-4-5": [5, 25],
  "gemini-2.0-flash": [0.1, 0.4],
  "gemini-2.5-flash": [0.3, 2.5],
  "gemini-2.5-flash-lite": [0.1, 0.4],
  "gemini-2.5-pro": [1.25, 10],
  "mistral-large": [2, 6],
  "mistral-medium": [0.4, 2],
  "mistral-small": [0.1, 0.3],
  "deepseek-chat": [0.28, 0.42],
  "deepseek-reasoner": [0.28, 0.42],
};

const rehearsalPrice: ListedPrice = { inputUsdPerMtok: 0.5, outputUsdPerMtok: 1.5, isNominal: true };

/** The listed price of a model, to fill in a form; null where the list does not know it. */
export function priceOf(model: string): ListedPrice | null {
  if (model.startsWith("rehearsal")) return rehearsalPrice;
  const name = (model.split("/").at(-1) ?? model).toLowerCase();
  const known = Object.keys(list)
    .filter((entry) => isVersionOf(name, entry))
    .sort((first, second) => second.length - first.length);
  const price = list[known[0] ?? ""];
  return price ? { inputUsdPerMtok: price[0], outputUsdPerMtok: price[1], isNominal: false } : null;
}

/** "gpt-4o-2024-08-06" and "gpt-4o:free" are versions of "gpt-4o"; "gpt-4o-audio" is another model. */
function isVersionOf(name: string, entry: string): boolean {
  if (!name.startsWith(entry)) return false;
  return /^$|^[-@:](?:\d|latest|preview|exp|free|beta|v\d)/.test(name.slice(entry.length));
}

/** What a call cost in millionths of a dollar, rounded up; 0 where a price or a count is not known. */
export function costMicroUsd({ inputTokens, outputTokens }: Usage, { inputUsdPerMtok, outputUsdPerMtok }: Prices): number {
  // USD per million tokens is the same number as micro-USD per token.
  const exact = (inputTokens ?? 0) * (inputUsdPerMtok ?? 0) + (outputTokens ?? 0) * (outputUsdPerMtok ?? 0);
  return Math.max(0, Math.ceil(exact - 1e-6));
}
