/** Each bench is loaded only when it is asked for. */
export const benches: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<void>>>> = {
  pipeline: async () => (await import("./pipeline")).bench,
  export: async () => (await import("./export")).bench,
};
