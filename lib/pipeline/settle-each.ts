import type { Effect } from "./stage";

/**
 * Settles items one by one. An item without a reply fails: nothing is known of it, so it is neither kept nor dropped.
 *
 * @param settleOne the effects of one item and its reply, with exactly one keep, drop or fail among them
 */
export function settleEach<Item extends { id: string }, Reply>(
  items: readonly Item[],
  replies: ReadonlyMap<string, Reply>,
  settleOne: (item: Item, reply: Reply) => Effect[],
): Effect[] {
  return items.flatMap((item) => {
    const reply = replies.get(item.id);
    return reply === undefined ? [missing(item.id, "There is no reply to settle")] : settleOne(item, reply);
  });
}

/** Where an item lacks what the stage needs of it. */
export function missing(subjectId: string, message: string): Effect {
  return { kind: "fail", subjectId, failureKind: "missing_input", message };
}

/** Where a reply cannot be used; it may be asked again. */
export function invalid(subjectId: string, message: string): Effect {
  return { kind: "fail", subjectId, failureKind: "invalid_reply", message };
}
