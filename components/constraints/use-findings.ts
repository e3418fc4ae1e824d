"use client";
import { useEffect, useMemo, useState } from "react";
import { verifierById } from "@/lib/constraints/index";
import { lintInstruction } from "@/lib/constraints/lint/index";
import type { LintInstruction } from "@/lib/constraints/lint/subject";
import type { Finding } from "@/lib/schema/finding";
import type { ReviewItem } from "@/lib/schema/review";
import { lengthOf, lintSubject } from "./lint-subject";

const shortSubject = 12_000;

/** What the checks find in an item, made here in the browser; of a long one a moment later, from a worker. */
export function useFindings(item: ReviewItem): readonly Finding[] {
  const subject = useMemo(() => lintSubject(item), [item]);
  const [told, setTold] = useState<readonly Finding[]>([]);
  const isShort = lengthOf(subject) <= shortSubject && !subject.constraints.some(needsPreparing);
  const now = useMemo(() => (isShort ? lintInstruction(subject) : null), [isShort, subject]);
  useEffect(() => {
    if (isShort) return;
    const worker = new Worker(new URL("./lint-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<readonly Finding[]>) => setTold(data);
    worker.postMessage(subject);
    return () => worker.terminate();
  }, [isShort, subject]);
  return now ?? told;
}

function needsPreparing({ verifierId }: LintInstruction["constraints"][number]): boolean {
  return verifierById(verifierId ?? "")?.prepare !== undefined;
}
