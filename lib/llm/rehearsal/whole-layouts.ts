import type { Units } from "./part-layouts";

export function jsonObject({ statements, opening, closing }: Units): string {
  const points = statements.map(({ title, text }) => ({ title, text }));
  return JSON.stringify({ ...(opening && { summary: opening }), points, ...(closing && { note: closing }) }, null, 2);
}

/** Comma-separated values; the texts lose their own commas, so that every row has the same number of fields. */
export function codeValues({ statements }: Units, columns: number): string {
  const names = ["point", "meaning", "audience", "moment", "check"].slice(0, columns);
  const rows = statements.map(({ title, text }) => {
    return [title, text, "everyone", "from the start", "once a week"].slice(0, columns).map((field) =>
      field
        .replace(/\s*[,;]\s*/g, " ")
        .replace(/"/g, "'")
        .replace(/\.$/, ""),
    );
  });
  return [names, ...rows].map((fields) => fields.join(",")).join("\n");
}

export function dialogue({ statements, opening, closing }: Units, names: string): string {
  const [first = "Ada", second = "Ben"] = names.split(" ");
  const turns = [opening || "Where should one begin?", ...statements.map(({ text }) => text), closing].filter((text) => text !== "");
  return turns.map((text, index) => `${index % 2 === 0 ? first : second}: ${text}`).join("\n");
}

export function questionsAndAnswers({ statements }: Units): string {
  return statements
    .map(({ title, text }) => `Q: What is there to say about this: ${title.charAt(0).toLowerCase()}${title.slice(1)}?\nA: ${text}`)
    .join("\n");
}
