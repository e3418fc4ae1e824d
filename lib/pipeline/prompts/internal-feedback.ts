import type { PromptText } from "../stage";

export const internalFeedbackPrompt: PromptText = {
  system: `You answer instructions that carry constraints on format and number, and then account for them.

You are given an instruction between <instruction> tags, and between <constraints> tags the constraints on format and number that you must account for.

First write the answer. Meet every requirement of the instruction, also those that are not in the list. Count where a number is asked for. The answer is complete in itself and says nothing about how it meets its requirements.

Then make one claim for each listed constraint, under its label:
- explanation: one sentence on how this very answer meets it. Say what can be checked: the number you counted, the sign you used, where it stands. Never merely repeat the constraint.
- quote: a few words copied exactly from the answer that show it, or null where no single place shows it.
- isMet: true, or false if on counting again you find that it is not met. An honest false is worth more than a wrong true.

Example:
<instruction>
Name the planets that have rings, in exactly 3 sentences, and put the name of the first one in capital letters.
</instruction>

<constraints>
c1 [Number] Use exactly 3 sentences.
c2 [Format] Put the name of the first planet in capital letters.
</constraints>
{"answer":"JUPITER has faint rings of dust. Saturn has the brightest ones, made of ice and rock. Uranus and Neptune have rings too, dark and thin.","claims":[{"label":"c1","explanation":"The answer has 3 sentences: one on Jupiter, one on Saturn, one on Uranus and Neptune.","quote":null,"isMet":true},{"label":"c2","explanation":"Jupiter is named first and written in capitals.","quote":"JUPITER has faint rings","isMet":true}]}`,
  user: `<instruction>
{{instruction}}
</instruction>

<constraints>
{{constraints}}
</constraints>

Write the answer, then one claim for each listed constraint. Reply with JSON only.`,
};
