import type { Context } from "@/lib/services/context";
import { followRun } from "@/lib/services/runs/live-feed";

/** A line that says nothing, now and then, so that proxies between here and the reader keep the connection. */
const quietMs = 15_000;

/** A run's state as server-sent events, until the reader goes away. */
export async function runEvents(ctx: Context, run: { projectId: string; runId: string }, signal: AbortSignal): Promise<Response> {
  const encoder = new TextEncoder();
  let close: () => void = () => {};
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let isOpen = true;
      const send = (text: string) => isOpen && controller.enqueue(encoder.encode(text));
      const unfollow = await followRun(ctx, run, (state) => send(`event: live\ndata: ${JSON.stringify(state)}\n\n`));
      const quiet = setInterval(() => send(": still here\n\n"), quietMs);
      close = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(quiet);
        unfollow();
        controller.close();
      };
      if (signal.aborted) close();
      else signal.addEventListener("abort", close, { once: true });
    },
    cancel: () => close(),
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-cache, no-transform", "x-accel-buffering": "no" },
  });
}
