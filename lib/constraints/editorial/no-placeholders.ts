import * as z from "zod";
import { spansOf } from "../span";
import { counted } from "../text/bounds";
import { withoutCode } from "../text/fences";
import { editorialKind } from "./editorial-kind";

const placeholders =
  /\[(?:your|insert|enter|add|name|date|company|recipient|sender|address|city|phone|email|e-mail|title|position|topic|number|amount|product|link|url|placeholder|tbd|x{1,4})(?:[ _'’/-][^\][\n]{0,60})?\](?!\()|\{\{[^{}\n]{1,60}\}\}|<(?:your|insert|enter)[ _-][^<>\n]{1,60}>|(?<![\p{L}\p{N}])(?:TBD|TODO|XXX+|lorem ipsum)(?![\p{L}\p{N}])/giu;

/** Nothing is left to be filled in: no "[Your Name]", no "{{date}}", no "TBD". */
export const noPlaceholders = editorialKind({
  id: "no-placeholders",
  title: "No placeholders",
  category: "Content",
  params: z.object({}),
  describe: () => 'Leave nothing to be filled in: no placeholders such as "[Your Name]" or "TBD".',
  verify: (answer) => counted(spansOf(withoutCode(answer), placeholders), { atMost: 0 }, "placeholder"),
  examples: [
    {
      params: {},
      meets: "Dear Ada, see [the title](https://example.org) and [1]; use `{{name}}`.",
      breaks: "Dear [Recipient's Name], it is TBD.",
    },
    { params: {}, meets: "The set [a, b] has 2 parts.", breaks: "Call <your number> on {{date}}." },
  ],
});
