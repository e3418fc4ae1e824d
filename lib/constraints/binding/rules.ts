import { caseRules } from "./case-rules";
import { keywordRules } from "./keyword-rules";
import { languageRules } from "./language-rules";
import { lengthRules } from "./length-rules";
import { listRules } from "./list-rules";
import type { Rule } from "./rule";
import { startEndRules } from "./start-end-rules";
import { structureRules } from "./structure-rules";
import { styleRules } from "./style-rules";

/** Every way of writing a constraint that code understands. The first that covers all the words decides. */
export const rules: readonly Rule[] = [
  ...startEndRules,
  ...styleRules,
  ...keywordRules,
  ...structureRules,
  ...caseRules,
  ...listRules,
  ...lengthRules,
  ...languageRules,
];
