import { Kbd } from "@/components/ui/kbd";

const keys = [
  { key: "j", what: "Next" },
  { key: "k", what: "Back" },
  { key: "f", what: "Fix" },
  { key: "d", what: "Dismiss" },
  { key: "z", what: "Undo" },
] as const;

/** The keys that work on a list of findings, where the eyes look for them. */
export function FindingKeys() {
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 text-muted text-xs">
      {keys.map(({ key, what }) => (
        <span key={key} className="inline-flex items-center gap-1">
          <Kbd>{key}</Kbd> {what}
        </span>
      ))}
      <span className="inline-flex items-center gap-1">
        <Kbd>2</Kbd>–<Kbd>9</Kbd> another repair
      </span>
    </p>
  );
}
