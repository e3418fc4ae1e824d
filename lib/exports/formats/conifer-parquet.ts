import { RecordKind } from "@/lib/schema/release-record";
import { parquet } from "../encodings/parquet";
import { defineFormat } from "../format";
import { type ConiferRow, coniferRow } from "./conifer-row";

export const coniferParquet = defineFormat({
  id: "conifer-parquet",
  title: "Conifer (Parquet)",
  summary: "The Conifer layout as Parquet, messages as a list of structs. Read by Hugging Face datasets, DuckDB and Polars.",
  takes: RecordKind.options,
  encoding: parquet<ConiferRow>({
    schema: [
      { name: "root", num_children: 3 },
      { name: "prompt", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      { name: "messages", converted_type: "LIST", repetition_type: "REQUIRED", num_children: 1 },
      { name: "list", repetition_type: "REPEATED", num_children: 1 },
      { name: "element", repetition_type: "REQUIRED", num_children: 2 },
      { name: "role", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      { name: "content", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      { name: "type", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
    ],
    columns: [
      { name: "prompt", value: ({ prompt }) => prompt, length: ({ prompt }) => prompt.length },
      {
        name: "messages",
        value: ({ messages }) => messages,
        length: ({ messages }) => messages.reduce((sum, { content }) => sum + content.length, 0),
      },
      { name: "type", value: ({ type }) => type, length: ({ type }) => type.length },
    ],
  }),
  row: coniferRow,
});
