import type { AnsweredChain } from "@/lib/db/chain-states";
import type { MeasuredLevel } from "@/lib/schema/coverage";
import type { SkippedFinding } from "@/lib/schema/finding-list";
import { type Found, kindOf, look } from "./look";
import { type CodeRepair, mended } from "./mend";

/** A finding somebody wants mended; with an offer where one of its repairs was chosen. */
export interface Wanted {
  id: string;
  fingerprint: string;
  offer: number | null;
}

export interface MendedChain {
  before: AnsweredChain;
  after: AnsweredChain;
  mendedIds: string[];
  /** what was done, in the words of the buttons, and to which instruction */
  done: { instructionId: string | null; label: string }[];
  skipped: SkippedFinding[];
}

type Offer = { label: string; repair: CodeRepair };

/**
 * Mends the wanted findings of one chain, one after another: after each repair the chain is looked at anew, so that no
 * repair is made of what has moved or gone meanwhile.
 */
export function mendChain(
  chain: AnsweredChain,
  wanted: readonly Wanted[],
  { measured, newId }: { measured: readonly MeasuredLevel[]; newId: () => string },
): MendedChain {
  const result: MendedChain = { before: chain, after: chain, mendedIds: [], done: [], skipped: [] };
  const there = new Set(look(chain, measured).map(({ fingerprint }) => kindOf(fingerprint)));
  for (const want of wanted) {
    if (!there.has(kindOf(want.fingerprint))) result.skipped.push({ findingId: want.id, because: "it is no longer there to be found" });
    else mendOne(result, want, { measured, newId });
  }
  return result;
}

function mendOne(result: MendedChain, want: Wanted, tools: { measured: readonly MeasuredLevel[]; newId: () => string }): void {
  const finding = sameIn(look(result.after, tools.measured), want);
  // Another repair of this batch has mended it as well.
  if (!finding) return void result.mendedIds.push(want.id);
  const offer = offerOf(finding, want.offer);
  if (!offer) return void result.skipped.push({ findingId: want.id, because: "code cannot mend it: a person or the model has to" });
  const next = mended(result.after, offer.repair, tools.newId);
  if (!next) return void result.skipped.push({ findingId: want.id, because: "what it is about is not there any more" });
  result.after = next;
  result.mendedIds.push(want.id);
  result.done.push({ instructionId: finding.instructionId, label: offer.label });
}

/** The very same, or the same thing at another place of the same text: places shift as others are mended. */
function sameIn(found: readonly Found[], { fingerprint }: Wanted): Found | undefined {
  return (
    found.find((finding) => finding.fingerprint === fingerprint) ??
    found.find((finding) => kindOf(finding.fingerprint) === kindOf(fingerprint))
  );
}

function offerOf({ repairs }: Found, place: number | null): Offer | null {
  const chosen = place === null ? repairs.find(({ repair }) => repair.kind !== "regenerate_level") : repairs[place];
  if (!chosen || chosen.repair.kind === "regenerate_level") return null;
  return { label: chosen.label, repair: chosen.repair };
}
