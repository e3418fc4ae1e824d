import type { KindGuidelines } from "@/lib/schema/item-kind";

export const demoGuideline = `What we accept here

- The instruction makes sense without its chain: a reader who sees only this text can answer it.
- Every constraint of the list is really asked for in the text, and nothing else is.
- No two constraints exclude each other, and somebody could meet all of them.
- A level asks for everything the level before it asked for, and adds something.

Reject what cannot be mended in a minute. Revise what is right in substance but reads badly. This project was made by the rehearsal model, with
faults planted on purpose in six chains: leaked template words, an unresolved choice, a lost constraint, two equal levels, a request nobody can
meet, and one chain that both leaks and does not accumulate.`;

export const demoKindGuidelines: KindGuidelines = {
  query:
    "Accept a query that says the seed’s question in other words and can be read without it. Reject one that asks for something else, or that nobody can answer without knowing more.",
  constraints:
    "Accept a list from which levels 1 to 5 can be written: each constraint asks for one thing, and somebody else could tell whether it was kept. Reword or drop the odd one rather than rejecting the list.",
  answer: "Judge the answer by its instruction alone. Revise it where one constraint is missed; reject it where it misses the question.",
  internal_feedback:
    "Each claim must be true of the answer above it. Reject feedback that says “met” where code or your own reading says it is not.",
  external_feedback:
    "Accept findings that are right about the weaker answer, and a revision that mends what was found and breaks nothing else.",
  chain:
    "Accept a chain whose every level asks for all that the one before asked for, and for more. Reject it where two levels are the same.",
};
