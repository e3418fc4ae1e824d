import type { Topic } from "./topic";

export const travel: Topic = {
  id: "travel",
  signs:
    "travel* trip* itinerar* flight* hotel* hostel* visit* vacation holiday* tourist* tourism city cities train trains airport luggage pack packing suitcase passport visa sightsee* seattle tokyo japan paris italy europe island* backpack* journey abroad cruise roadtrip camping hike hiking",
  expert: "a traveller who has been everywhere by train",
  readers: [
    "a couple that travels with a toddler",
    "a student with a rail pass and little money",
    "two friends in their seventies who walk slowly",
  ],
  keywords: ["daylight", "flexibility", "luggage"],
  categories: [
    {
      name: "Route",
      asks: [
        [
          "Plan one half day without any programme",
          "Leave one afternoon empty, because the best café is usually found on the way to nowhere.",
        ],
        [
          "Name one sight that can be skipped",
          "The famous tower can be skipped, since the view from the hill behind it is free and wider.",
        ],
        [
          "Suggest one destination within an hour by train",
          "An hour by train there is an old market town where nobody hands out leaflets.",
        ],
      ],
    },
    {
      name: "Budget and booking",
      asks: [
        [
          "Say what must be booked weeks ahead",
          "Night trains and the first ferry of the day must be booked weeks ahead; all the rest can wait.",
        ],
        [
          "Give one way to save money without losing comfort",
          "A room near the second station of the line costs a third less and adds six minutes to the day.",
        ],
        ["Mention one hidden cost", "The hidden cost is the transfer from the far airport, which can exceed the price of the flight."],
      ],
    },
    {
      name: "Weather and safety",
      asks: [
        ["Describe a plan for a rainy day", "On a rainy day the covered market and the tile museum fill five dry hours."],
        ["Name one document that should be copied", "Keep a copy of the passport page apart from the passport itself."],
        ["Warn about one mistake visitors make", "Visitors often underrate how early kitchens close, and go to bed hungry on a Monday."],
        ["Say which time of day is best avoided", "The hours around noon are best avoided, when both heat and queues are at their worst."],
      ],
    },
  ],
  points: [
    ["Sleep in one place", "Three nights in one bed show more than three towns in three days."],
    ["Walk the first hour", "A slow round on foot gives a map in the head that no phone replaces."],
    ["Carry less", "What fits under the seat never gets lost and never has to be waited for."],
    ["Ask at the counter", "Staff at small stations know which connection is reliable on that very day."],
    ["Eat where it is loud", "A full room at an odd hour says more than a printed menu in four languages."],
    ["Keep a buffer", "An hour between two bookings costs little and saves the day when the first one slips."],
    ["Note the last ride home", "Write the time of the last bus on paper, because batteries empty when it matters."],
  ],
  openings: ["A good plan leaves room for what nobody could plan.", "Distances on the map say little; changes of train say more."],
  closings: ["The days will fill themselves from there.", "What is left out this time is a reason to come back."],
};
