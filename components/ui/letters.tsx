import { stretchesOf } from "./hidden-signs";

/**
 * A text of a person or a model: letters only, whatever they spell. Signs nobody would see are named in a small box, and
 * none of them turns the text around it.
 */
export function Letters({ text }: { text: string }) {
  const stretches = stretchesOf(text);
  if (stretches.every(({ sign }) => sign === null)) return text;
  return stretches.map(({ start, text: letters, sign }) =>
    sign ? (
      <span key={start} className="hidden-sign" data-sign={sign.short} title={sign.name}>
        {letters}
      </span>
    ) : (
      <span key={start}>{letters}</span>
    ),
  );
}
