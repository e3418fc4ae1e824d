import { StatusShape } from "@/components/ui/status-shape";

/** What keeps the list from being sent, in words that say what to do. */
export function WritingProblems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <ul aria-label="Problems" className="flex flex-col gap-1 rounded-md border border-revise/50 bg-revise-tint px-4 py-2 text-sm">
      {problems.map((problem) => (
        <li key={problem} className="flex items-start gap-2">
          <StatusShape kind="revise" size="sm" className="mt-1" />
          <span className="min-w-0 break-words">{problem}</span>
        </li>
      ))}
    </ul>
  );
}
