import { Letters } from "@/components/ui/letters";
import type { Leak } from "@/lib/constraints/leaks";

interface Piece {
  start: number;
  text: string;
  leak: Leak | null;
}

/** A text as it is, with what leaked into it marked by a wavy line. Never interpreted: HTML and Markdown stay letters. */
export function MarkedText({ text, leaks }: { text: string; leaks: readonly Leak[] }) {
  return (
    <>
      {pieces(text, leaks).map(({ start, text: words, leak }) =>
        leak ? (
          <mark
            key={start}
            title={leak.message}
            className="rounded-sm bg-reject-tint text-ink underline decoration-2 decoration-reject decoration-wavy underline-offset-4"
          >
            <Letters text={words} />
          </mark>
        ) : (
          <Letters key={start} text={words} />
        ),
      )}
    </>
  );
}

function pieces(text: string, leaks: readonly Leak[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const leak of leaks) {
    const { start, end } = leak.span;
    if (start > at) found.push({ start: at, text: text.slice(at, start), leak: null });
    found.push({ start, text: text.slice(start, end), leak });
    at = end;
  }
  if (at < text.length) found.push({ start: at, text: text.slice(at), leak: null });
  return found;
}
