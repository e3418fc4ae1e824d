import { Kbd } from "@/components/ui/kbd";

const keys = [
  { key: "a", what: "Release" },
  { key: "x", what: "Drop" },
  { key: "j", what: "Next" },
  { key: "k", what: "Back" },
] as const;

/** The keys of the page, where the hands look for them. */
export function GateKeys() {
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 flex h-10 items-center justify-center gap-5 border-line border-t bg-surface px-4 text-sm max-sm:hidden">
      {keys.map(({ key, what }) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <Kbd>{key}</Kbd>
          {what}
        </span>
      ))}
    </div>
  );
}
