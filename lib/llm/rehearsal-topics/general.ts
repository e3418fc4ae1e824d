import type { Topic } from "./topic";

export const general: Topic = {
  id: "general",
  signs: "",
  expert: "a patient teacher",
  readers: [
    "a curious adult without any background",
    "a teenager who meets the subject at school",
    "a busy colleague who has five minutes",
  ],
  keywords: ["context", "purpose", "balance"],
  categories: [
    {
      name: "Evidence",
      asks: [
        [
          "Give one example from everyday life",
          "A kitchen timer shows it on a small scale: a plain rule, applied every time, saves a decision each day.",
        ],
        [
          "Say which part is well established and which is still debated",
          "The outline is well established; how much each cause weighs is still debated.",
        ],
        [
          "Name one case in which the usual advice fails",
          "The usual advice fails when time is very short, because it assumes that you can start over.",
        ],
      ],
    },
    {
      name: "Perspective",
      asks: [
        [
          "Describe how a sceptic would see the matter",
          "A sceptic would ask who measured this, and whether the result holds outside the first study.",
        ],
        [
          "Compare the situation today with that of fifty years ago",
          "Fifty years ago the same question took a week of letters; today it takes an afternoon.",
        ],
        [
          "Mention one thing that beginners overlook",
          "Beginners overlook the time between the steps, which is often longer than the steps themselves.",
        ],
      ],
    },
    {
      name: "Practice",
      asks: [
        ["Suggest one thing to try within a day", "Within a day you can try the smallest version: one page, one person, half an hour."],
        ["Name one sign that shows whether it worked", "You know it worked when you can explain it to someone else without notes."],
        ["Warn against one common shortcut", "Be wary of copying a finished result, since it hides the choices that led to it."],
      ],
    },
  ],
  points: [
    ["Start from the question", "Write down in one line what has to be settled; everything that does not help with it can wait."],
    ["Sort the parts", "Keep causes, effects and opinions apart, because they call for different kinds of support."],
    ["Look for the limits", "Every rule has an edge beyond which it stops to hold, and that edge teaches most about it."],
    ["Use a small case", "A case that fits on one page shows the same working as a large one and is quicker to check."],
    ["Compare two ways", "Set the usual way beside one other; the difference shows what each of them costs."],
    ["Ask who is affected", "The same change helps some people and burdens others, and both belong in the account."],
    ["Check the result", "Go back to the first line and see whether the question in it has been answered."],
    ["Leave room for change", "Note what new fact would change the conclusion, and where it could be found."],
  ],
  openings: [
    "The short answer is that the matter has a simple core and several exceptions.",
    "It helps to begin with what nobody disputes.",
  ],
  closings: ["Taken together, these points are enough to start with.", "The rest is practice and a little patience."],
};
