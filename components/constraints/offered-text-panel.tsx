"use client";
import { TextOffer } from "./text-offer";
import type { TextOfferState } from "./use-text-offer";

/** The offer, where there is one. */
export function OfferedText({ offer, canAsk }: { offer: TextOfferState; canAsk: boolean }) {
  if (!offer.isOffered) return null;
  const { before, after, by, problem, isAsking, take, leave, ask } = offer;
  return <TextOffer {...{ before, after, by, problem, isAsking }} onTake={take} onLeave={leave} onAsk={canAsk ? ask : undefined} />;
}
