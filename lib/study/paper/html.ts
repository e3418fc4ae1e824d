import type { Block, IntervalRow, Scale } from "./block";
import { calibrationSvg, intervalSvg } from "./interval-svg";
import { written } from "./written";

const colours = { ink: "#2c6b4f", grey: "#9aa29c", line: "#c9cfc8" };

const style = `
body { font: 14px/1.5 system-ui, sans-serif; color: #22302a; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; break-after: avoid; }
.answer { font: 1.15rem/1.5 Georgia, serif; border-left: 3px solid #2c6b4f; padding-left: 1rem; margin: 1rem 0; }
.facts, .muted, caption { color: #5d6a62; } .facts { margin: 0; padding: 0; list-style: none; overflow-wrap: anywhere; font-size: .85rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; break-inside: avoid; } caption { text-align: left; font-size: .85rem; }
th, td { text-align: left; padding: .2rem .75rem .2rem 0; border-bottom: 1px solid #e3e7e1; vertical-align: top; font-weight: 400; }
td { font-variant-numeric: tabular-nums; } .grey { color: #7b847d; } svg { vertical-align: middle; max-width: 100%; }
@media print { body { margin: 0; font-size: 11px; } }`;

/** A report as one page of HTML that needs nothing else: no script, no font, no picture from elsewhere. */
export function reportHtml(blocks: readonly Block[]): string {
  const title = blocks.find((block) => block.kind === "title")?.text ?? "Study";
  const policy = `default-src 'none'; style-src 'unsafe-inline'`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const body = blocks.map(blockHtml).join("\n");
  return `<!doctype html>\n<html lang="en">\n<head>${head}<title>${escaped(title)}</title><style>${style}</style></head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function blockHtml(block: Block): string {
  if (block.kind === "title")
    return `<h1 dir="auto">${escaped(block.text)}</h1>\n<ul class="facts">${block.facts.map((fact) => `<li dir="auto">${escaped(fact)}</li>`).join("")}</ul>`;
  if (block.kind === "answer") return `<p class="answer" dir="auto">${escaped(block.text)}</p>`;
  if (block.kind === "heading") return `<h2 dir="auto">${escaped(block.text)}</h2>`;
  if (block.kind === "text") return `<p${block.tone === "muted" ? ' class="muted"' : ""} dir="auto">${escaped(block.text)}</p>`;
  if (block.kind === "table") return tableHtml(block);
  if (block.kind === "calibration")
    return `<figure><figcaption class="muted">${escaped(block.caption)}</figcaption>${calibrationSvg(block.curve, colours)}</figure>`;
  const rows = block.rows.map((row) => intervalRow(row, block.scale)).join("");
  return `<table><caption>${escaped(block.caption)}</caption><tbody>${rows}</tbody></table>`;
}

function intervalRow(row: IntervalRow, scale: Scale): string {
  const isGrey = row.tone === "grey" ? ' class="grey"' : "";
  const drawn = `<td>${intervalSvg(row, scale, colours)}</td>`;
  return `<tr${isGrey}><th scope="row" dir="auto">${escaped(row.label)}</th>${drawn}<td dir="auto">${escaped(written(row.estimate, scale.unit))}</td></tr>`;
}

function tableHtml({ caption, columns, rows }: Extract<Block, { kind: "table" }>): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td dir="auto">${escaped(cell)}</td>`).join("")}</tr>`).join("");
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** @returns the text as it can stand in HTML, in an element or a quoted attribute */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
}
