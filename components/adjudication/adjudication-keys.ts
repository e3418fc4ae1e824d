export type AdjudicationAction = "accept" | "revise" | "reject" | "return";

/** Every key of the adjudication screen: the handler and the row of buttons read this one table. */
export const adjudicationKeys: readonly { key: string; action: AdjudicationAction; label: string; does: string }[] = [
  { key: "a", action: "accept", label: "Accept", does: "Settle it as accepted and go on" },
  { key: "r", action: "revise", label: "Revise", does: "Settle it as to be revised and go on" },
  { key: "x", action: "reject", label: "Reject", does: "Settle it as rejected, with a reason, and go on" },
  { key: "b", action: "return", label: "Send back", does: "Send it back to someone who judged it, with a comment" },
];
