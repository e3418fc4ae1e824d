const quietMs = 5_000;

/** Where everything goes that is not the result: progress and remarks, on stderr, so that stdout stays clean. */
export interface Terminal {
  note(line: string): void;
  /** A line that replaces the last one on a screen; in a log, one every few seconds. */
  progress(line: string): void;
  /** ends a line of progress */
  settle(): void;
}

export function openTerminal(stream: Pick<NodeJS.WriteStream, "write" | "isTTY"> = process.stderr, now: () => number = Date.now): Terminal {
  let isOpen = false;
  let last = now();
  const settle = () => {
    if (isOpen) stream.write("\n");
    isOpen = false;
  };
  const note = (line: string) => {
    settle();
    stream.write(`${line}\n`);
  };
  const progress = (line: string) => {
    if (stream.isTTY) {
      stream.write(`\r\x1b[K${line}`);
      isOpen = true;
    } else if (now() - last >= quietMs) {
      stream.write(`${line}\n`);
      last = now();
    }
  };
  return { note, progress, settle };
}
