const list = (words: string): readonly string[] => words.split(",").map((word) => word.trim());

/** Words that give a tone away, in the forms in which they occur. */
export const toneLists = {
  hype: list(
    `amazing, awesome, best-in-class, breathtaking, bleeding-edge, cutting-edge, effortless, effortlessly, ever-evolving, exceptional,
    exciting, extraordinary, fantastic, first-class, game changer, game-changer, game-changing, groundbreaking, ground-breaking, incredible,
    incredibly, industry-leading, innovative, jaw-dropping, life-changing, magical, mind-blowing, must-have, next-generation, next-level,
    one-of-a-kind, phenomenal, revolutionary, revolutionise, revolutionize, seamless, seamlessly, sensational, spectacular, state-of-the-art,
    stunning, supercharge, transformative, turbocharge, ultimate, unbeatable, unbelievable, unleash, unmatched, unparalleled, unprecedented,
    unrivalled, unrivaled, world-class, wow`,
  ),
  hedging: list(
    `apparently, arguably, conceivably, feasibly, I believe, I feel, I guess, I suppose, I think, in a sense, in my opinion, in some ways,
    it appears, it could be, it may be, it might be, it seems, kind of, maybe, more or less, perhaps, possibly, potentially, presumably,
    probably, seemingly, somewhat, sort of, supposedly, to some extent, to a certain extent`,
  ),
  filler: list(
    `actually, at this point in time, basically, due to the fact that, essentially, for all intents and purposes, honestly,
    in terms of, it goes without saying, it is important to note, it is worth noting, it should be noted, just, literally, needless to say,
    obviously, of course, quite, really, simply, very, you know`,
  ),
  cliches: list(
    `a testament to, at the end of the day, avoid like the plague, beacon of hope, better late than never, delve, delves, delving,
    double-edged sword, easier said than done, elephant in the room, embark on a journey, ever-changing landscape, ever-evolving landscape,
    few and far between, food for thought, in the realm of, in this day and age, in today's fast-paced world, in today's digital age,
    it's not rocket science, last but not least, leave no stone unturned, low-hanging fruit, needle in a haystack, only time will tell,
    plays a crucial role, plays a vital role, rich tapestry, stand the test of time, tapestry of, the best of both worlds,
    the bottom line, the tip of the iceberg, think outside the box, tip of the iceberg, treasure trove, when all is said and done,
    win-win situation`,
  ),
  jargon: list(
    `action item, actionable, align on, bandwidth, best practice, best practices, boil the ocean, buy-in, circle back, core competencies,
    core competency, deep dive, deliverable, deliverables, double-click on, drill down, empower, empowering, go-to-market, holistic,
    ideate, incentivise, incentivize, key takeaways, learnings, leverage, leverages, leveraged, leveraging, low-hanging fruit, mission-critical,
    move the needle, onboarding, operationalise, operationalize, paradigm shift, pain point, pain points, ping me, push the envelope,
    reach out, robust, scalable, stakeholder, stakeholders, streamline, synergies, synergise, synergize, synergy, synergistic, thought leader,
    thought leadership, touch base, touchpoint, touchpoints, value add, value proposition, value-add, value-added, win-win`,
  ),
  slang: list(
    `ain't, awesomesauce, bro, bruh, btw, c'mon, cuz, dope, dude, dudes, dunno, fam, gimme, gonna, gotta, idk, imho, imo, kinda, legit, lemme,
    lit, lmao, lol, low-key, lowkey, meh, nah, nope, omg, outta, rofl, sorta, sup, tbh, totes, ugh, wanna, whatcha, wtf, y'all, yeah, yep,
    yikes, yolo, yo, yup`,
  ),
  superlatives: list(
    `best, biggest, brightest, cheapest, easiest, fastest, finest, greatest, happiest, highest, largest, longest, lowest, most, newest,
    simplest, smallest, smartest, strongest, tallest, ultimate, unequalled, worst, youngest`,
  ),
} as const;
