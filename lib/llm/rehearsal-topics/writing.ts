import type { Topic } from "./topic";

export const writing: Topic = {
  id: "writing",
  signs:
    "write* story stories poem* poet* novel* essay* lyrics rhyme* haiku fiction character* plot dialogue script* screenplay blog article* letter speech* toast narrat* book books chapter* author* sonnet fanfic scene tale fairy edit proofread paragraph headline prose",
  expert: "an editor who cuts more than she adds",
  readers: ["someone who writes only on Sundays", "a pupil who has to hand in a page tomorrow", "a reader who listens on the bus"],
  keywords: ["silence", "detail", "voice"],
  categories: [
    {
      name: "Scene and detail",
      asks: [
        ["Set it in a single room", "All of it happens in the kitchen, between the humming refrigerator and a window that will not close."],
        ["Include one smell and one sound", "There is a smell of wet wool, and somewhere below a tram takes the curve."],
        ["Let one object return at the end", "The blue cup from the first lines stands on the sill again, empty this time."],
        ["Name the weather without using it as a mood", "It was eleven degrees and dry, and nobody mentioned it."],
      ],
    },
    {
      name: "Point of view",
      asks: [
        ["Keep to one point of view throughout", "Only what Mara sees and hears is told; what the others think stays their own affair."],
        ["Let one person want something and not say it", "Her brother wants her to stay, and so he asks about the train twice."],
        ["Avoid explaining any feeling by its name", "He folded the letter along its old creases and put it under the clock."],
      ],
    },
    {
      name: "Craft",
      asks: [
        ["Break off one sentence on purpose", "She was about to say that it had never been about the house, but the kettle."],
        ["Use one image from a trade", "He planed the sentence down until nothing caught on it, the way his father had done with doors."],
        ["Give it a turn in the last third", "Only then does it appear that the letter had been opened before."],
      ],
    },
  ],
  points: [
    ["Enter late", "Begin after the greeting, when something is already at stake."],
    ["Let verbs work", "A door that sticks says more than a door that is old."],
    ["Give everyone an errand", "People who want something, if only salt, come alive at once."],
    ["Cut the first paragraph", "In most drafts the story starts with the second."],
    ["Read it aloud", "The tongue stumbles exactly where the eye has been too kind."],
    ["Trust the gap", "What two people leave unsaid carries further than what they shout."],
    ["End on a thing", "A gesture or an object closes a text better than a lesson."],
  ],
  openings: ["It begins with something small that is out of place.", "The first line promises one thing and keeps another."],
  closings: ["Nobody switched on the light.", "The rest belongs to whoever reads it."],
};
