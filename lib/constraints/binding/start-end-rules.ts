import { type Bound, type Match, quoted, quotedIn, type Rule, rule, to } from "./rule";

const exactWords =
  "(?:exactly )?(?:the |this |these )?(?:exact |following |very )?(?:words?|phrase|sentence|text|line|question|words)?(?: of)?:? ?";
const ending = "(?:end|ends|ending|finish|finishes|finishing|conclude|concludes|concluding|close|closes|closing)";
const starting = "(?:begin|begins|beginning|start|starts|starting|open|opens|opening)";
const nothingAfter =
  "(?:,? and)?(?: (?:no|nothing|with no|with nothing)(?: other)?(?: words?| text)?(?: should| must| may)?(?: follow(?:s|ing)?| come| after| be)?(?: after)?(?: this| it| them| that| the)?(?: phrase| sentence)?)?";
const frame = ["other", "words", "follow", "nothing", "after", "them", "phrase", "this", "exact", "exactly", "no", "very", "end"];

export const startEndRules: readonly Rule[] = [
  rule(
    `(?<verb>(?:${ending}|add|include|contains?|with|has|have) )(?:(?:it|the answer|your answer|your response|the response) )?(?:with )?(?:a )?(?:postscript|P\\.\\s?S\\.?|P\\.P\\.S\\.?)(?<rest>[^"\\n]{0,60}?(?:starting with|beginning with|begins with|starts with|marked) "?(?<marker>P\\.(?:P\\.)?S\\.?)"?)?`,
    ({ groups: { marker, verb }, before }) => {
      const isLast = /end|finish|clos|conclu/i.test(verb ?? before.slice(-12));
      return isLast ? [to("postscript")] : [to("detectable_content:postscript", { postscript_marker: marker ?? "P.S." }), to("postscript")];
    },
    { frame: ["end", "at", "line", "own", "begins", '"', "last"] },
  ),
  rule(
    `"?summary"? in one line that begins with ${quoted("label")}`,
    ({ groups }) => [to("summary-line", { label: quotedIn(groups, "label")?.replace(/:$/, "") })],
    { frame: ["open", "begin", "start"] },
  ),
  rule(`one line that begins with "Key terms:" and lists the key terms with semicolons between them`, to("glossary-line"), {
    frame: ["end", "close"],
  }),
  rule(
    `${ending} (?:it |the |your |its )?(?:whole |entire )?(?:answer |response |reply |text |essay |letter |poem |story )?(?:with |by saying |by writing |on )${exactWords}${quoted("phrase")}${nothingAfter}`,
    (match) => phrase("end-phrase", match),
    { frame },
  ),
  rule(
    `(?:the )?(?:very )?(?:last|final) (?:words?|sentence|line|phrase) (?:of (?:the|your) (?:answer|response|reply) )?(?:is|must be|should be|has to be|reads?|should read)(?: exactly)?:? ?${quoted("phrase")}`,
    (match) => phrase("end-phrase", match),
    { frame },
  ),
  rule(
    `${starting} (?:the |your |its )?(?:whole |entire )?(?:answer |response |reply |text |essay |letter |poem |story )?(?:with |by saying |by writing )${exactWords}${quoted("phrase")}`,
    (match) => phrase("start-phrase", match),
    { frame },
  ),
  rule(
    `(?:the )?(?:very )?first (?:words?|sentence|phrase) (?:of (?:the|your) (?:answer|response|reply) )?(?:is|must be|should be|has to be|reads?)(?: exactly)?:? ?${quoted("phrase")}`,
    (match) => phrase("start-phrase", match),
    { frame },
  ),
  rule(
    `start and end with "?double quotation marks"?|(?:in|inside|within|with|between|by) double[ -]quot(?:ation marks|ation|es|e marks)|double quotation marks|double quotes around|quotation marks`,
    to("startend:quotation"),
    {
      frame: ["around", "between", "double", "inside"],
    },
  ),
];

/** "Each paragraph must start with" and "a note starting with" speak of a part. */
function phrase(verifierId: string, { groups, before }: Match): Bound[] {
  const isPart =
    /\b(?:paragraphs?|notes?|sections?|sentences?|lines?|stanzas?|items?|bullets?|points?|words?|hashtags?|postscript|title|keywords?)\b[^,]*,?\s*$/i.test(
      before,
    );
  return isPart ? [] : [to(verifierId, { phrase: quotedIn(groups, "phrase") })];
}
