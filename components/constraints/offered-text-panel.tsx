"use client";
import { useWork } from "./constraint-scene";
import { TextOffer } from "./text-offer";

/** The offer, where there is one. */
export function OfferedText({ canAsk }: { canAsk: boolean }) {
  const { offer } = useWork();
  if (!offer.isOffered) return null;
  const { before, after, by, problem, isAsking, take, leave, ask } = offer;
  return <TextOffer {...{ before, after, by, problem, isAsking }} onTake={take} onLeave={leave} onAsk={canAsk ? ask : undefined} />;
}
