import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { type ByteSource, UnreadableFile } from "../byte-source";
import { badRow, type Format } from "../format";

const magic = "PAR1";
/** rows decoded at once: a row group may have a million */
const rowsAtOnce = 20_000;

/** Apache Parquet. The "line" of a row is its number, from 1. */
export const parquet: Format = {
  id: "parquet",
  title: "Parquet",
  extensions: ["parquet"],
  recognises: ({ bytes }) => new TextDecoder("latin1").decode(bytes.subarray(0, 4)) === magic,
  async *read(source) {
    const file = { byteLength: source.byteLength, slice: (start: number, end?: number) => bufferOf(source, start, end) };
    const metadata = await parquetMetadataAsync(file).catch((error: unknown) => {
      throw new UnreadableFile(`this is no readable Parquet file: ${messageOf(error)}`);
    });
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const groupEnd = rowStart + Number(group.num_rows);
      while (rowStart < groupEnd) {
        const rowEnd = Math.min(groupEnd, rowStart + rowsAtOnce);
        const read = parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd, useOffsetIndex: true });
        const rows = await read.catch((error: unknown) => messageOf(error));
        if (typeof rows === "string") {
          for (let row = rowStart + 1; row <= rowEnd; row += 1) yield badRow(row, `its part of the file is damaged: ${rows}`, "");
        } else {
          for (const [index, columns] of rows.entries()) yield { kind: "row", line: rowStart + index + 1, columns };
        }
        rowStart = rowEnd;
      }
    }
  },
};

async function bufferOf(source: ByteSource, start: number, end = source.byteLength): Promise<ArrayBuffer> {
  const from = start < 0 ? Math.max(0, source.byteLength + start) : start;
  const bytes = await source.slice(from, end);
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
