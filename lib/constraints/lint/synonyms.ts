import { stem } from "./stem";

/** Words that constraints and instructions use for each other, a group a line. */
const groups = `
example instance illustration sample case
beginner novice newcomer starter newbie
child kid youngster pupil
adult grown-up
expert specialist professional
step stage phase
brief short concise succinct compact terse
simple plain easy everyday layman nontechnical non-technical straightforward uncomplicated
jargon technical
friendly warm kind welcoming cordial
encourage motivate support cheer uplift
formal official businesslike
casual informal conversational relaxed colloquial chatty
humour humor funny witty joke comic amusing
bullet bulleted bullet-point
number numbered numeral digit figure
table tabular
summary summarise recap overview sum
conclusion conclude closing finish end final last finale close
introduction introduce intro opening begin start open first
compare comparison contrast versus vs metaphor analogy simile
advantage benefit pro upside strength merit
disadvantage drawback con downside weakness limitation
risk danger hazard pitfall
cost price expense budget money afford
cheap inexpensive affordable
tip advice suggestion hint recommend recommendation
mistake error pitfall blunder
reason why cause
explanation description
definition define meaning
word term
limit cap maximum most exceed
minimum least
heading header title headline subheading
section part chapter passage
paragraph
sentence
quote quotation cite citation
source reference
language
question ask
emphasis emphasise highlight stress bold italic italics italicise italicize
star asterisk
valid correct
capital uppercase upper-case caps
lowercase lowercases small
audience reader
tone voice style register manner
legal law regulation
data dataset
privacy confidentiality
customer client buyer consumer shopper
employee staff worker
company business firm enterprise organisation organization
product item good
country nation state
child's children children's
parent mother father
student learner pupil
teacher educator instructor
doctor physician
car vehicle automobile
picture image photo illustration
real actual true genuine
real-world real-life practical concrete
story narrative tale anecdote
history historical past
future prospect upcoming
time duration minute hour
week weekly
day daily
month monthly
avoid exclude omit skip refrain
method approach technique way
tool instrument utility
idea concept notion
important key main crucial essential major
effect impact influence consequence
improve enhance boost better
increase growth grow rise
reduce lower cut minimise minimize decrease
rank order sort arrange
home house household
food meal dish
emoji emoticon smiley
science scientific scientist
adjust adapt
sentence
new recent latest
polite courteous respectful civil
honest sincere frank
happy happily joyful glad
sad sorrowful melancholic
angry furious
dead die death
illness disease sick ill
drunk drunkenness alcohol alcoholic
`;

const byStem = new Map<string, string>();
for (const line of groups.trim().split("\n")) {
  const stems = line.split(/\s+/).map(stem);
  const name = stems.map((one) => byStem.get(one)).find((known) => known !== undefined) ?? stems[0] ?? "";
  for (const one of stems) if (!byStem.has(one)) byStem.set(one, name);
}

/** One stem for all words of a group of synonyms; the stem itself where it is in none. */
export function synonymOf(wordStem: string): string {
  return byStem.get(wordStem) ?? wordStem;
}
