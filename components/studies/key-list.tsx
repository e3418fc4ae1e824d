import { Kbd } from "@/components/ui/kbd";

/** Keys and what each does; a list that scrolls is reached by keyboard too. */
export function KeyList({ keys }: { keys: readonly { shown: string; does: string }[] }) {
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="flex min-h-0 flex-col gap-1 overflow-y-auto p-0.5 text-sm -outline-offset-2"
    >
      {keys.map(({ shown, does }) => (
        <li key={shown} className="grid min-h-7 grid-cols-[4.5rem_1fr] items-center gap-x-3">
          <span>
            <Kbd>{shown}</Kbd>
          </span>
          <span>{does}</span>
        </li>
      ))}
    </ul>
  );
}
