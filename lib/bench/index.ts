/** Each bench is loaded only when it is asked for. */
export const benches: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<void>>>> = {
  pipeline: async () => (await import("./pipeline")).bench,
  "kill-worker": async () => (await import("./kill-worker")).bench,
  "kill-postgres": async () => (await import("./kill-postgres")).bench,
  import: async () => (await import("./import")).bench,
  verify: async () => (await import("./verify")).bench,
  ifeval: async () => (await import("./ifeval")).bench,
  fuzz: async () => (await import("./fuzz")).bench,
  annotators: async () => (await import("./annotators")).bench,
  claims: async () => (await import("./claims")).bench,
  export: async () => (await import("./export")).bench,
  "seed-large": async () => (await import("./seed-large")).bench,
  "review-server": async () => (await import("./review-server")).bench,
  "key-paint": async () => (await import("./key-paint")).bench,
  bulk: async () => (await import("./bulk")).bench,
};
