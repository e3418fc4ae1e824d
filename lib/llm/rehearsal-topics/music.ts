import type { Topic } from "./topic";

export const music: Topic = {
  id: "music",
  signs:
    "music* song songs guitar piano violin drum* sing singing singer melody chord* rhythm jazz rock pop opera band concert* compose* album* lyric* instrument* orchestra* beat bass note notes practice choir rap punk folk blues beethoven mozart bach playlist ear scale scales",
  expert: "a pianist who teaches adults in the evening",
  readers: ["an adult who starts at fifty", "a child who would rather be outside", "a guitarist who cannot read notes"],
  keywords: ["tempo", "listening", "silence"],
  categories: [
    {
      name: "Listening",
      asks: [
        ["Name one piece to listen to first", "Listen first to a slow piece for one instrument, in which nothing can hide."],
        [
          "Describe one thing to listen for",
          "Listen for the bass alone, and the piece will seem to have been taken apart and put together.",
        ],
        [
          "Contrast two recordings of the same piece",
          "One recording takes it as a dance and the other as a prayer, and the notes are the same.",
        ],
      ],
    },
    {
      name: "Practice",
      asks: [
        [
          "Lay out a quarter of an hour of practice",
          "Five minutes of slow scales, seven on two difficult bars and three for pleasure make a quarter of an hour.",
        ],
        [
          "Say how to deal with one difficult passage",
          "Play the difficult passage backwards in small pieces, so that it ends on safe ground.",
        ],
        [
          "Mention one exercise without the instrument",
          "Clapping the rhythm on the bus is an exercise that needs no instrument and few nerves.",
        ],
      ],
    },
    {
      name: "Background",
      asks: [
        [
          "Tell one anecdote that is told among musicians",
          "Among musicians they tell of the drummer who counted to four in three languages to stay awake.",
        ],
        ["Explain one term of music theory in plain words", "A cadence is what a full stop would be if it could be heard."],
        ["Say where the style comes from", "The style comes from dance halls near the harbour, where two traditions shared one stage."],
      ],
    },
  ],
  points: [
    ["Play it too slowly", "At half the tempo the fingers learn what they later cannot forget."],
    ["Sing the line", "What can be sung can be played, and what cannot be sung is not yet understood."],
    ["Use a metronome as a friend", "It should confirm the beat and not chase it."],
    ["Stop before it is dull", "Ten fresh minutes twice a day carry further than an hour of duty."],
    ["Record yourself", "The recording is unkind for a week and a good teacher afterwards."],
    ["Learn one song whole", "A single finished piece gives more courage than ten beginnings."],
    ["Play with someone", "Together one learns to go on after a wrong note."],
  ],
  openings: ["The ear is trained long before the hand.", "Three chords and a steady beat are enough for the first evening."],
  closings: ["After that, it is a matter of evenings.", "The piece will tell you when it is ready."],
};
