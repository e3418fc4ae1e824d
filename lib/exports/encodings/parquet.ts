import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { Encoding } from "../format";

export interface ParquetShape<Row> {
  /** the file's schema, root first */
  schema: SchemaElement[];
  /** one per top-level column, in the schema's order */
  columns: readonly { name: string; value(row: Row): unknown; length(row: Row): number }[];
}

/** A row group ends at whichever comes first: bounded memory for long texts, quick previews for short ones. */
const groupRows = 1_000;
const groupLength = 2_000_000;

/** Parquet with Snappy, written row group by row group. */
export function parquet<Row>(shape: ParquetShape<Row>): Encoding<Row> {
  return { extension: "parquet", mime: "application/vnd.apache.parquet", encode: (rows) => encode(shape, rows) };
}

async function* encode<Row>(shape: ParquetShape<Row>, rows: AsyncIterable<Row>): AsyncIterable<Uint8Array> {
  const bytes = new ByteWriter(1 << 20);
  const writer = new ParquetWriter({ writer: bytes, schema: shape.schema, createdBy: "larch" });
  let group: Row[] = [];
  let length = 0;
  for await (const row of rows) {
    group.push(row);
    for (const column of shape.columns) length += column.length(row);
    if (group.length < groupRows && length < groupLength) continue;
    writeGroup(writer, shape, group);
    yield taken(bytes);
    group = [];
    length = 0;
  }
  if (group.length > 0) writeGroup(writer, shape, group);
  writer.finish();
  yield taken(bytes);
}

function writeGroup<Row>(writer: ParquetWriter, { columns }: ParquetShape<Row>, rows: readonly Row[]): void {
  const columnData = columns.map(({ name, value }) => ({ name, data: rows.map(value) }));
  writer.write({ columnData, rowGroupSize: rows.length });
}

/** The bytes written since the last call; `offset`, which the file's footer refers to, goes on counting. */
function taken(bytes: ByteWriter): Uint8Array {
  const copy = new Uint8Array(bytes.getBytes());
  bytes.index = 0;
  return copy;
}
