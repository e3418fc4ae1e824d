import { diffWordsWithSpace } from "diff";
import { classNames } from "./class-names";
import { Letters } from "./letters";

interface DiffTextProps {
  before: string;
  after: string;
  /** "added" leaves out what went away, for texts that only grow */
  show?: "both" | "added";
  className?: string;
}

/** Two texts as one: what came underlined, what went struck through, so it reads in grey too. */
export function DiffText({ before, after, show = "both", className }: DiffTextProps) {
  let offset = 0;
  const parts = diffWordsWithSpace(before, after).map((part) => {
    const key = `${offset}${part.added ? "+" : part.removed ? "-" : "="}`;
    offset += part.value.length;
    return { ...part, key };
  });
  return (
    <span className={classNames("whitespace-pre-wrap", className)}>
      {parts.map(({ key, value, added, removed }) => {
        if (added)
          return (
            <ins key={key} className="rounded-sm bg-accept-tint text-ink decoration-2 decoration-accept underline-offset-4">
              <Letters text={value} />
            </ins>
          );
        if (!removed) return <Letters key={key} text={value} />;
        return show === "added" ? null : (
          <del key={key} className="rounded-sm bg-reject-tint text-reject decoration-reject">
            <Letters text={value} />
          </del>
        );
      })}
    </span>
  );
}
