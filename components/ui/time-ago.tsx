"use client";
import { useSyncExternalStore } from "react";

/** When something was, as people say it; the exact time on hover. The server writes the date, the browser the distance. */
export function TimeAgo({ at }: { at: string }) {
  const now = useSyncExternalStore(everyHalfMinute, currentHalfMinute, () => null);
  const then = new Date(at);
  const exact = `${then.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return (
    <time dateTime={at} title={exact} className="whitespace-nowrap tabular-nums">
      {now === null ? exact.slice(0, 10) : distance(now - then.getTime(), then)}
    </time>
  );
}

const tickMs = 30_000;

function everyHalfMinute(changed: () => void): () => void {
  const timer = setInterval(changed, tickMs);
  return () => clearInterval(timer);
}

function currentHalfMinute(): number {
  return Math.ceil(Date.now() / tickMs) * tickMs;
}

function distance(ms: number, then: Date): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ago`;
  const days = Math.floor(hours / 24);
  if (days < 7) return days === 1 ? "yesterday" : `${days} days ago`;
  return then.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
}
