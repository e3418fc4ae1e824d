import { StatusShape } from "@/components/ui/status-shape";

/** Nobody shall take the demo's sentences for a language model's. */
export function DemoRibbon() {
  return (
    <aside
      aria-label="About this project"
      className="flex h-7 items-center justify-center gap-2 overflow-hidden border-line border-b bg-revise-tint px-4 text-xs print:hidden"
    >
      <StatusShape kind="revise" size="sm" />
      <p className="truncate">Demo project: made by the rehearsal model, not by a language model.</p>
    </aside>
  );
}
