/** The sign of the house: a conifer, three steps from easy to hard. */
export function LarchSign({ className = "size-5" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className} fill="currentColor">
      <path d="M16 2 23 12.5h-3.2L26 21h-4L28.5 29h-25L10 21H6l6.2-8.5H9z" />
    </svg>
  );
}
