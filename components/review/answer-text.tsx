"use client";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { Letters } from "@/components/ui/letters";
import { Skeleton } from "@/components/ui/skeleton";
import type { ReviewAnswer } from "@/lib/schema/review";

const RenderedText = lazy(() => import("@/components/ui/rendered-text").then((module) => ({ default: module.RenderedText })));

/** Beyond this a text is shown as letters only: laying it out would hold up the keys. */
const mostRendered = 200_000;

/** An answer as letters, where evidence is marked, or as its reader would see it. */
export function AnswerText({ answer: { id, text, model } }: { answer: ReviewAnswer }) {
  const [isRendered, setIsRendered] = useState(false);
  return (
    <div className="flex flex-col gap-1">
      {isRendered ? (
        <Suspense fallback={<Skeleton />}>
          <RenderedText text={text} />
        </Suspense>
      ) : (
        <p dir="auto" data-text={`answer:${id}`} className="prose-reading">
          <Letters text={text} />
        </p>
      )}
      <p className="flex flex-wrap items-center gap-3 text-muted text-xs">
        <span className="font-mono">{model}</span>
        {text.length <= mostRendered ? (
          <Button size="sm" tone="quiet" aria-pressed={isRendered} onClick={() => setIsRendered(!isRendered)}>
            {isRendered ? "Show the letters" : "Show it rendered"}
          </Button>
        ) : null}
      </p>
    </div>
  );
}
