import { isConnectionLoss, sqlOf } from "@/lib/db/sql";
import type { RunLive } from "@/lib/schema/run-view";
import { authorise, type Context } from "@/lib/services/context";
import { liveState } from "./live";

const pollMs = 500;
/** A look takes at most this share of the time: a run so large that a look is slow is looked at less often. */
const mostLooking = 0.1;

type Listener = (state: RunLive) => void;

interface Feed {
  listeners: Set<Listener>;
  last: { json: string; state: RunLive } | null;
}

const feeds = new Map<string, Feed>();

/**
 * Tells a listener where the run stands: at once, and whenever that changes. However many listen, each run is looked
 * at once every half second by this process, and only while somebody listens. Returns how to stop listening.
 */
export async function followRun(ctx: Context, input: { projectId: string; runId: string }, listener: Listener): Promise<() => void> {
  const { projectId, runId } = input;
  await authorise(ctx, projectId, "runs.read");
  const known = feeds.get(runId);
  const feed = known ?? { listeners: new Set(), last: null };
  const first = feed.last?.state ?? (await liveState(sqlOf(ctx.pool), projectId, runId));
  feed.listeners.add(listener);
  listener(first);
  if (feeds.get(runId) !== feed) {
    feeds.set(runId, feed);
    void poll(ctx, projectId, runId, feed);
  }
  return () => feed.listeners.delete(listener);
}

async function poll(ctx: Context, projectId: string, runId: string, feed: Feed): Promise<void> {
  while (feed.listeners.size > 0) {
    const began = performance.now();
    await look(ctx, projectId, runId, feed);
    const took = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, Math.max(pollMs, took / mostLooking)));
  }
  if (feeds.get(runId) === feed) feeds.delete(runId);
}

async function look(ctx: Context, projectId: string, runId: string, feed: Feed): Promise<void> {
  try {
    const state = await liveState(sqlOf(ctx.pool), projectId, runId);
    const json = JSON.stringify(state);
    if (json === feed.last?.json) return;
    feed.last = { json, state };
    for (const listener of feed.listeners) listener(state);
  } catch (error) {
    // The listeners keep what they have until the database is back; anything else is a bug and ends the feed loudly.
    if (!isConnectionLoss(error)) throw error;
  }
}
