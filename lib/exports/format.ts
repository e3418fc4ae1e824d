import type { FormatSummary } from "@/lib/schema/export";
import type { RecordKind, ReleaseRecord } from "@/lib/schema/release-record";

/** How rows become bytes: streaming, with memory bounded however many rows there are, equal rows to equal bytes. */
export interface Encoding<Row> {
  extension: string;
  mime: string;
  encode(rows: AsyncIterable<Row>): AsyncIterable<Uint8Array>;
}

export interface FormatDefinition<Kind extends RecordKind, Row> {
  id: string;
  title: string;
  /** the row's shape and who reads it, in one or two sentences */
  summary: string;
  /** kinds of records that become rows; the others are not in the file */
  takes: readonly Kind[];
  encoding: Encoding<Row>;
  row(record: Extract<ReleaseRecord, { kind: Kind }>): Row;
}

/** One export format: release records in, one file per split out. Each record it takes is exactly one row. */
export interface Format extends FormatSummary {
  accepts(record: ReleaseRecord): boolean;
  /** the row of a record, for previews; undefined where the format does not take it */
  rowOf(record: ReleaseRecord): unknown;
  encode(records: AsyncIterable<ReleaseRecord>): AsyncIterable<Uint8Array>;
}

/** Closes a definition over its row type, so that the registry can hold formats of all shapes. */
export function defineFormat<Kind extends RecordKind, Row>(definition: FormatDefinition<Kind, Row>): Format {
  const { id, title, summary, takes, encoding, row } = definition;
  const kinds = new Set<RecordKind>(takes);
  const accepts = (record: ReleaseRecord): record is Extract<ReleaseRecord, { kind: Kind }> => kinds.has(record.kind);
  async function* rows(records: AsyncIterable<ReleaseRecord>) {
    for await (const record of records) if (accepts(record)) yield row(record);
  }
  return {
    ...{ id, title, summary, takes: [...takes], extension: encoding.extension, mime: encoding.mime, accepts },
    rowOf: (record) => (accepts(record) ? row(record) : undefined),
    encode: (records) => encoding.encode(rows(records)),
  };
}
