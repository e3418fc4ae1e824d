import { RecordKind } from "@/lib/schema/release-record";
import { jsonl } from "../encodings/jsonl";
import { defineFormat } from "../format";
import { coniferRow } from "./conifer-row";

export const conifer = defineFormat({
  id: "conifer",
  title: "Conifer (JSONL)",
  summary: "prompt, messages and type, as the published Conifer set. Read by alignment-handbook and TRL's SFT trainer.",
  takes: RecordKind.options,
  encoding: jsonl(),
  row: coniferRow,
});
