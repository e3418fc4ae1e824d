import type { Topic } from "./topic";

export const health: Topic = {
  id: "health",
  signs:
    "health* sleep* doctor* diet* vitamin* exercise* stress anxiety headache* pain* muscle* nutrition* disease* symptom* medicine medical patient* blood heart skin weight allerg* immune vaccine* mental therapy tired posture back knee migraine burnout meditat* brain",
  expert: "a family doctor with thirty years of practice",
  readers: [
    "an office worker who sits nine hours a day",
    "a new parent who sleeps in short stretches",
    "a retired teacher with a sore knee",
  ],
  keywords: ["rest", "regularity", "moderation"],
  categories: [
    {
      name: "Safety",
      asks: [
        [
          "Name one sign that calls for a doctor",
          "Pain that wakes you at night, or numbness that spreads, calls for a doctor within a day.",
        ],
        [
          "State that the advice replaces no examination",
          "None of this replaces an examination, which alone can rule out the rarer causes.",
        ],
        [
          "Mention one common remedy that does not help",
          "Magnetic bracelets are sold for it everywhere and have never done better than plain ones.",
        ],
      ],
    },
    {
      name: "Daily life",
      asks: [
        [
          "Suggest one change that takes under five minutes a day",
          "Four minutes of slow breathing after lunch are enough to notice a difference within two weeks.",
        ],
        [
          "Include one tip for people who work shifts",
          "People on night shifts do well to keep the last meal small and the bedroom dark as a cellar.",
        ],
        [
          "Describe how to keep it up after the first week",
          "Tie it to something that happens anyway, such as the first coffee, and the habit carries itself.",
        ],
      ],
    },
    {
      name: "Evidence",
      asks: [
        ["Say how strong the evidence is", "The evidence is solid for movement and sleep, and thin for most powders in jars."],
        ["Explain one cause in plain words", "Put plainly, muscles that are never stretched answer every sudden pull with a cramp."],
        [
          "Give one figure that is easy to remember",
          "One figure is enough to remember: thirty minutes of brisk walking on five days of the week.",
        ],
      ],
    },
  ],
  points: [
    ["Begin with sleep", "A fixed hour of rising steadies the whole day more than an early night."],
    ["Move in small doses", "Three walks of ten minutes count as much as one of thirty and are easier to find."],
    ["Drink before you thirst", "A glass of water at each meal settles the matter without any counting."],
    ["Eat what needs chewing", "Whole grains, beans and raw vegetables keep one full because they take time."],
    ["Watch the screen light", "Dim light in the last hour tells the body that the day is over."],
    ["Write down patterns", "Two lines a day for a fortnight show triggers that memory smooths over."],
    ["Ask for company", "Plans made with one other person survive bad weather better than resolutions."],
  ],
  openings: ["The body answers to regularity more than to effort.", "Small and dull measures work best here."],
  closings: ["Give it three weeks before you judge it.", "If nothing changes by then, it is time to ask someone who can examine you."],
};
