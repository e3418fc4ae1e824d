import { badRow, type Format } from "../format";
import { readLineBatches } from "../lines";

/** One seed a line. */
export const txt: Format = {
  id: "txt",
  title: "Text, one seed a line",
  extensions: ["txt", "text"],
  recognises: () => true,
  async *read(source) {
    for await (const lines of readLineBatches(source.stream())) {
      for (const line of lines) {
        if (line.kind === "bad") yield line;
        else if (line.text.trim() === "") yield badRow(line.line, "empty line", "");
        else yield { kind: "row", line: line.line, columns: { text: line.text } };
      }
    }
  },
};
