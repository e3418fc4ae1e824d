/**
 * Tells many who wait under one signal that it aborted, through one listener: an AbortSignal looks through all its
 * listeners whenever one is added, so that a listener each makes a long queue quadratic.
 */
export class Departures {
  private readonly waiting = new Map<AbortSignal, { leave: Set<() => void>; listener: () => void }>();

  /** Calls `leave` when the signal aborts, unless it is taken back first. */
  on(signal: AbortSignal, leave: () => void): () => void {
    const group = this.waiting.get(signal) ?? this.listen(signal);
    group.leave.add(leave);
    return () => {
      group.leave.delete(leave);
      if (group.leave.size > 0 || this.waiting.get(signal) !== group) return;
      this.waiting.delete(signal);
      signal.removeEventListener("abort", group.listener);
    };
  }

  private listen(signal: AbortSignal): { leave: Set<() => void>; listener: () => void } {
    const leave = new Set<() => void>();
    const listener = () => {
      this.waiting.delete(signal);
      for (const one of leave) one();
    };
    const group = { leave, listener };
    this.waiting.set(signal, group);
    signal.addEventListener("abort", listener, { once: true });
    return group;
  }
}
