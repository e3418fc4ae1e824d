import { getLIDModel } from "fasttext.wasm.js";

export interface DetectedLanguage {
  /** ISO 639-1 where there is one ("en"), else 639-3 */
  code: string;
  /** in [0, 1] */
  confidence: number;
}

export type DetectLanguage = (text: string) => DetectedLanguage | null;

let loading: Promise<DetectLanguage> | undefined;

/** fastText's lid.176, loaded once per process; about 50,000 short texts a second. */
export function loadLanguageDetector(): Promise<DetectLanguage> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

// What comes after does not change the verdict, but costs time.
const longest = 1000;

async function load(): Promise<DetectLanguage> {
  const model = await (await getLIDModel()).load();
  return (text) => {
    // fastText reads up to the first line end.
    const found: LabelVector = model.predict(text.slice(0, longest).replace(/\s+/g, " "), 1, 0);
    const best = found.size() > 0 ? found.get(0) : null;
    found.delete();
    if (best === null) return null;
    return { code: best[1].replace("__label__", ""), confidence: Math.min(1, Math.max(0, best[0])) };
  };
}

/** A list that lives in the model's own memory, and stays there until it is deleted. */
interface LabelVector {
  size(): number;
  get(index: number): [number, string];
  delete(): void;
}
