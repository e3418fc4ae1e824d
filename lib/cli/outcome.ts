/** What a command has to say: for machines, for people, and whether all of it went well. */
export interface Outcome {
  json: unknown;
  text: string;
  /** true: it was done, but not all of it (bad rows, failed items) */
  isPartial?: boolean;
  /** true: stdout was the command's own, nothing more may be printed there */
  isSilent?: boolean;
}

export const exitCodes = { success: 0, failed: 1, usage: 2, partial: 3 } as const;

/** The command was written wrongly. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
