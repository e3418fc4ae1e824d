import type { Span } from "../span";
import { withoutFences } from "./fences";

/** One item of a list: a bullet, a checkbox or a numbered line with the indented lines that go on with it. */
export interface Item {
  kind: "bullet" | "checkbox" | "numbered";
  /** without its mark */
  span: Span;
}

const mark = /^(\s*)(?:[-*•+]\s+(\[[ xX]\]\s+)?|(\d{1,3}[.)]\s+))(?=\S)/;

/** The items of every list of a text, in order, nested ones apart; fenced code holds none. */
export function itemsOf(text: string): Item[] {
  const items: { kind: Item["kind"]; span: { start: number; end: number } }[] = [];
  let open = false;
  let start = 0;
  for (const line of withoutFences(text).split("\n")) {
    const end = start + line.trimEnd().length;
    const [whole, , box, number] = mark.exec(line) ?? [];
    if (whole !== undefined && !/^\s*([-*+_]\s*){3,}$/.test(line)) {
      const kind = number !== undefined ? "numbered" : box !== undefined ? "checkbox" : "bullet";
      items.push({ kind, span: { start: start + whole.length, end } });
      open = true;
    } else if (open && /^\s+\S/.test(line)) {
      const last = items.at(-1);
      if (last) last.span.end = end;
    } else {
      open = false;
    }
    start += line.length + 1;
  }
  return items;
}
