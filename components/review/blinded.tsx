/** What is told only after the person's own verdict, so that nobody is led. */
export function Blinded({ hidden }: { hidden: { filters: boolean; code: boolean } }) {
  const what = [hidden.filters ? "what the model's filters said" : null, hidden.code ? "what code found" : null].filter(Boolean);
  return what.length === 0 ? null : <p className="text-muted text-sm">You see {what.join(" and ")} after your verdict.</p>;
}
