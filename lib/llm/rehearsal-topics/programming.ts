import type { Topic } from "./topic";

export const programming: Topic = {
  id: "programming",
  signs:
    "program* code coding function python java javascript js typescript rust golang c++ c# sql html css api app apps algorithm* software debug* bug bugs script* database query server linux bash git docker react vue node regex class object array loop compiler library framework unity arduino excel vba power bi powershell kubernetes pandas numpy matplotlib pytorch tensorflow json csv xml php mysql postgres mongodb terminal browser website web deploy* test unit model dataset machine learning neural",
  expert: "a senior developer who reviews code all day",
  readers: [
    "a developer in the first month of a first job",
    "an analyst who writes scripts but never had lessons",
    "a team lead who has to decide by noon",
  ],
  keywords: ["simplicity", "clarity", "testing"],
  categories: [
    {
      name: "Correctness",
      asks: [
        ["Name one edge case that must be tested", "An empty input must be tested first, since most first versions fall over it."],
        [
          "State how errors are reported to the caller",
          "Errors go back to the caller as values with a message that names the field and what was wrong with it.",
        ],
        [
          "Say what happens when the same step runs twice",
          "Running the step twice changes nothing, because the second run finds the mark the first one left.",
        ],
      ],
    },
    {
      name: "Environment",
      asks: [
        [
          "Assume that no third-party library may be added",
          "The standard library is enough here: it reads, sorts and formats without any dependency.",
        ],
        [
          "Say which version of the language is assumed",
          "All of this assumes the current long-term version of the language and nothing newer.",
        ],
        ["Consider a machine with little memory", "On a small machine, read line by line and never keep the whole file in memory."],
      ],
    },
    {
      name: "Design",
      asks: [
        [
          "Compare two approaches and recommend one",
          "A loop is easier to debug and a pipeline easier to extend; for code that others will read, take the loop.",
        ],
        ["Give the running time in words", "The time grows in step with the number of rows, apart from the sorting at the start."],
        [
          "Name one thing that should be left out of the first version",
          "Caching should be left out of the first version, because it hides the faults that tests need to see.",
        ],
        [
          "Explain one name that would be a poor choice",
          "A name such as manager would be a poor choice, since it says where the code stands and not what it does.",
        ],
      ],
    },
  ],
  points: [
    ["State the contract", "Write down what goes in, what comes out and what is refused before the first line of code."],
    ["Start with a failing test", "A test that fails for the right reason is the cheapest description of the problem."],
    ["Keep the core pure", "Decisions that touch neither clock nor network can be checked in milliseconds."],
    ["Parse at the edge", "Turn loose input into a known shape once, and trust that shape from there on."],
    ["Log what you will ask for", "A line with the identifier and the duration answers most questions at night."],
    ["Change one thing at a time", "Two changes in one step make it impossible to say which of them broke the build."],
    ["Measure before tuning", "A profile of ten seconds often points at a line nobody would have suspected."],
    ["Delete what is unused", "Code that nobody calls still has to be read by everybody."],
  ],
  openings: [
    "The problem is smaller than it looks once its inputs are written down.",
    "Two questions decide the design: what may fail, and who has to know.",
  ],
  closings: ["With that in place, the rest is ordinary work.", "Anything beyond this should wait until someone asks for it."],
};
