/** The beginning of a text, to be quoted in evidence: at most 30 characters, "…" where more follows. */
export function opening(text: string): string {
  const points = [...text.slice(0, 80)];
  return points.length <= 30 && text.length <= 80 ? text : `${points.slice(0, 30).join("")}…`;
}
