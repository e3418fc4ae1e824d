import type { Topic } from "./topic";

export const sport: Topic = {
  id: "sport",
  signs:
    "sport* run running runner* marathon train training football soccer basketball tennis swim* cycling bike bicycle gym coach* team match game games player* race fitness yoga climb* ski skiing chess golf boxing volleyball hockey baseball workout athlete* olympic* stretch squat* push ups lift",
  expert: "a coach who never raises her voice",
  readers: [
    "a beginner who is out of breath after a minute",
    "someone who returns after two years of pause",
    "a youth team that trains twice a week",
  ],
  keywords: ["pace", "recovery", "form"],
  categories: [
    {
      name: "Plan",
      asks: [
        [
          "Lay out one week with rest days",
          "Monday, Thursday and Saturday are for training, and the other four days are for legs that forget.",
        ],
        ["Say when to raise the load", "Raise the load only after two weeks that felt too easy, and then by a tenth."],
        [
          "Give one session that fits into twenty minutes",
          "Five minutes to warm up, ten of easy intervals and five to cool down fill twenty minutes well.",
        ],
      ],
    },
    {
      name: "Body",
      asks: [
        [
          "Name the most common injury and its first sign",
          "The most common injury is at the shin, and its first sign is a dull ache on the second morning.",
        ],
        ["Explain how to breathe", "Breathe out longer than in, as if cooling soup, and the pace settles by itself."],
        ["Say what to eat two hours before", "Two hours before, a bowl of oats or two bananas are enough."],
      ],
    },
    {
      name: "Mind",
      asks: [
        ["Suggest one way to get through a bad day", "On a bad day, go out for five minutes with permission to turn around."],
        [
          "Describe a goal that is not about winning",
          "A goal that has nothing to do with winning is to finish with a smile and a straight back.",
        ],
        [
          "Mention one thing professionals do that amateurs should not copy",
          "Ice baths after every session are for professionals and only slow an amateur down.",
        ],
      ],
    },
  ],
  points: [
    ["Start too slowly", "The first third should feel like holding back, since the last one never does."],
    ["Warm up in motion", "Easy circles and skips wake joints better than standing still with a stretched leg."],
    ["Train the weak side", "Ten extra repetitions on the weaker side prevent the odd pull later on."],
    ["Rest on purpose", "Progress is made in the night after the effort, and not during it."],
    ["Film one attempt", "Half a minute of film shows what a mirror hides."],
    ["Keep the shoes dry", "Two pairs in turn last longer than twice one pair."],
    ["Play with others", "A partner of equal strength is worth a shelf of guides."],
  ],
  openings: ["Regular and easy beats rare and hard.", "The body learns from what is repeated, faults included."],
  closings: ["In six weeks the first stairs will tell the difference.", "What counts is the next session and not the missed one."],
};
