import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

/** What was put into a file, so that an import can be held to it. */
export interface SeedFile {
  rows: number;
  bad: number;
}

const openings = ["Explain how", "Describe why", "Tell me in which way", "Give three reasons why", "Write a short note on how"];
const subjects = [
  "coffee roasting",
  "river maps",
  "tax law",
  "stone bridges",
  "penguins",
  "calculus",
  "jazz",
  "volcanoes",
  "bread",
  "chess",
];
const verbs = ["changed", "shaped", "slowed", "helped", "puzzled"];
const others = ["city planners", "small farms", "school teachers", "night nurses", "old sailors", "museum guides", "young painters"];

/** A file of JSONL seeds, the same for the same number of rows: 1 % bad in six ways, and some for each rule. */
export async function writeSeedFile(file: string, rows: number): Promise<SeedFile> {
  const stream = createWriteStream(file);
  let bad = 0;
  for (let row = 0; row < rows; row += 1) {
    const isBad = row % 100 === 57;
    if (isBad) bad += 1;
    const isFull = !stream.write(Buffer.concat([isBad ? badLine(row) : Buffer.from(goodLine(row)), lineEnd]));
    if (isFull) await new Promise<void>((resolve) => stream.once("drain", () => resolve()));
  }
  stream.end();
  await finished(stream);
  return { rows, bad };
}

const lineEnd = Buffer.from("\n");

function goodLine(row: number): string {
  return JSON.stringify({ id: row, text: textOf(row), source: "bench" });
}

/** The text of a row: every twentieth too short, too long or French; every fiftieth a repeat of an earlier one. */
function textOf(row: number): string {
  const number = row % 50 === 3 && row > 100 ? row - 60 : row;
  const plain = `${pick(openings, number)} ${pick(subjects, number * 7)} ${pick(verbs, number * 3)} ${pick(others, number * 5)} and ${pick(subjects, number * 11 + 3)} in case ${number}?`;
  if (number % 20 === 9) return `thanks ${number}`;
  if (number % 20 === 13) return `${plain} ${plain} ${plain}`;
  if (number % 20 === 17) return `Bonjour, pouvez-vous m'expliquer comment les plantes poussent dans le jardin numéro ${number} ?`;
  return plain;
}

function badLine(row: number): Buffer {
  const kinds = [
    Buffer.from(`{"id": ${row}, "text": "never closed`),
    Buffer.from(`{"id": ${row}, "question": "in another column"}`),
    Buffer.from(`{"id": ${row}, "text": "zero \\u0000 byte in the middle"}`),
    Buffer.from(`{"id": ${row}, "text": "  "}`),
    Buffer.concat([Buffer.from(`{"id": ${row}, "text": "caf`), Buffer.from([0xe9]), Buffer.from(' in Latin-1"}')]),
    Buffer.from("[1, 2, 3]"),
  ];
  return pick(kinds, Math.floor(row / 100)) ?? Buffer.alloc(0);
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % list.length];
}
