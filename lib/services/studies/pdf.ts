import path from "node:path";
import pdfmake from "pdfmake";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Block, IntervalRow, Scale } from "@/lib/study/paper/block";
import { calibrationSvg, intervalSvg } from "@/lib/study/paper/interval-svg";
import { written } from "@/lib/study/paper/written";

const colours = { ink: "#2c6b4f", grey: "#9aa29c", line: "#c9cfc8" };
const folder = path.join("node_modules", "pdfmake", "fonts", "Roboto");
const font = (name: string) => path.join(folder, `Roboto-${name}.ttf`);

pdfmake.setFonts({
  Roboto: { normal: font("Regular"), bold: font("Medium"), italics: font("Italic"), bolditalics: font("MediumItalic") },
});
// Texts of people and models stand in the document: nothing in them may fetch an address or read a file that is not a font.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => path.resolve(file).startsWith(path.resolve(folder)));

const undrawn = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;
const undrawnNote =
  "This file’s font has Latin, Greek and Cyrillic letters only; others show as empty boxes. The HTML of this report has them all.";

/** A report as a PDF: A4, its own font embedded (Latin, Greek and Cyrillic letters); where it has others, it says so under its title. */
export function reportPdf(blocks: readonly Block[], title: string): Promise<Buffer> {
  return pdfmake.createPdf(definitionOf(withNote(blocks), title)).getBuffer();
}

/** The blocks with a note behind the first where there are letters that the font has not. */
export function withNote(blocks: readonly Block[]): Block[] {
  const [first, ...others] = blocks;
  if (!first || !undrawn.test(JSON.stringify(blocks))) return [...blocks];
  return [first, { kind: "text", text: undrawnNote, tone: "muted" }, ...others];
}

function definitionOf(blocks: readonly Block[], title: string): TDocumentDefinitions {
  return {
    info: { title, creator: "Larch" },
    pageSize: "A4",
    pageMargins: [48, 48, 48, 56],
    defaultStyle: { font: "Roboto", fontSize: 9, lineHeight: 1.25, color: "#22302a" },
    styles: {
      title: { fontSize: 17, bold: true, margin: [0, 0, 0, 4] },
      heading: { fontSize: 11.5, bold: true, margin: [0, 14, 0, 4] },
      answer: { fontSize: 12, margin: [0, 10, 0, 10], color: colours.ink },
      muted: { color: "#5d6a62", fontSize: 8 },
    },
    footer: (page, pages) => ({ text: `${title} · ${page} of ${pages}`, style: "muted", alignment: "center", margin: [0, 20, 0, 0] }),
    content: blocks.map(contentOf),
  };
}

function contentOf(block: Block): Content {
  if (block.kind === "title") return [{ text: block.text, style: "title" }, ...block.facts.map((text) => ({ text, style: "muted" }))];
  if (block.kind === "answer" || block.kind === "heading") return { text: block.text, style: block.kind };
  if (block.kind === "text") return { text: block.text, ...(block.tone === "muted" ? { style: "muted" } : {}), margin: [0, 0, 0, 4] };
  if (block.kind === "table") return tableOf(block);
  if (block.kind === "calibration")
    return {
      stack: [
        { text: block.caption, style: "muted" },
        { svg: calibrationSvg(block.curve, colours), width: 150 },
      ],
      unbreakable: true,
    };
  const { caption, rows, scale } = block;
  const body = rows.map((row) => intervalRow(row, scale));
  const table = { table: { headerRows: 0, widths: ["*", 150, 150], body }, layout: "lightHorizontalLines" };
  return {
    stack: [{ text: caption, style: "muted", margin: [0, 4, 0, 2] }, ...(body.length > 0 ? [table] : [])],
    unbreakable: body.length < 20,
  };
}

function intervalRow(row: IntervalRow, scale: Scale): Content[] {
  const grey = row.tone === "grey" ? { color: colours.grey } : {};
  return [
    { text: row.label, ...grey },
    { svg: intervalSvg(row, scale, colours), width: 145 },
    { text: written(row.estimate, scale.unit), ...grey },
  ];
}

function tableOf({ caption, columns, rows }: Extract<Block, { kind: "table" }>): Content {
  const head = columns.map((text) => ({ text, style: "muted" }));
  const body = [head, ...rows.map((cells) => cells.map((text) => ({ text })))];
  const widths = columns.map((_, place) => (place === columns.length - 1 ? "*" : "auto"));
  return {
    stack: [
      { text: caption, style: "muted", margin: [0, 4, 0, 2] },
      { table: { headerRows: 1, widths, body }, layout: "lightHorizontalLines" },
    ],
  };
}
