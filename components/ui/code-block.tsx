import { classNames } from "./class-names";
import { CopyButton } from "./copy-button";

interface CodeBlockProps {
  /** names the block for those who jump by landmark */
  label: string;
  text: string;
  /** shown when there is nothing */
  empty?: string;
  className?: string;
}

/** Raw text exactly as it came: a model's reply, an id, a command. Never run, never rendered. */
export function CodeBlock({ label, text, empty = "Nothing arrived.", className }: CodeBlockProps) {
  return (
    <figure className={classNames("min-w-0 overflow-hidden rounded-md border border-line bg-sunken", className)}>
      <figcaption className="flex h-8 items-center justify-between gap-2 border-line border-b pr-1 pl-3 text-muted text-xs">
        <span className="truncate">{label}</span>
        {text ? <CopyButton text={text} label={`Copy ${label.toLowerCase()}`} /> : null}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="max-h-96 overflow-auto whitespace-pre-wrap break-words px-3 py-2 font-mono text-xs leading-5">
        {text || <span className="font-sans text-muted">{empty}</span>}
      </pre>
    </figure>
  );
}
