import type { Example, Verifier } from "../verifier";

/** One kind of format or number constraint that stage 4b may offer to the model. */
export interface CatalogueEntry<Params> extends Verifier<Params> {
  group: "format" | "number";
  /** parameters for one instruction: every choice is made, none is left to the model */
  draw(random: () => number): Params;
}

/** An entry whose parameters are not known here; they are parsed before they are used. */
export type AnyCatalogueEntry = CatalogueEntry<unknown>;

type Written<Params> = Omit<CatalogueEntry<Params>, "family" | "category" | "examples" | "occupies" | "uses" | "excludes"> &
  Partial<Pick<CatalogueEntry<Params>, "occupies" | "uses" | "excludes">> & {
    examples: readonly Example<NoInfer<Params>>[];
  };

/** Keeps the type of an entry's parameters while it is written down. The category of its constraints is that of its group. */
export function defineEntry<Params>(entry: Written<Params>): CatalogueEntry<Params> {
  const category = entry.group === "format" ? "Format" : "Number";
  return { occupies: [], uses: [], excludes: [], ...entry, family: "catalogue", category };
}
