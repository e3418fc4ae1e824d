import { table } from "./statistics";

/** Krippendorff (2011): 4 annotators (rows), 12 items. */
export const krippendorff2011 = table(`
  1 2 3 3 2 1 4 1 2 . . .
  1 2 3 3 2 2 4 1 2 5 . 3
  . 3 3 3 2 3 4 2 2 5 1 .
  1 2 3 3 2 4 4 1 2 5 1 .`);

/** The same as Gwet (2014) and irrCAC print it: item 12 is the third annotator's. */
export const gwet2014 = table(`
  1 2 3 3 2 1 4 1 2 . . .
  1 2 3 3 2 2 4 1 2 5 . .
  . 3 3 3 2 3 4 2 2 5 1 3
  1 2 3 3 2 4 4 1 2 5 1 .`);

/** Krippendorff (2011): Meg and Owen, 10 items, two categories. */
export const megAndOwen = table(`
  0 1 0 0 0 0 0 0 1 0
  1 1 1 0 0 1 0 0 0 0`);

/** Wikipedia, Krippendorff's alpha: 3 annotators, 15 items. */
export const wikipediaAlpha = table(`
  . . . . . 3 4 1 2 1 1 3 3 . 3
  1 . 2 1 3 3 4 3 . . . . . . .
  . . 2 1 3 4 4 . 2 1 1 3 3 . 4`);

/** Hayes & Krippendorff (2007): 40 items (rows), 5 annotators. */
export const hayesKrippendorff2007 = table(
  [
    "1 1 2 . 2|1 1 0 1 .|2 3 3 3 .|. 0 0 . 0|0 0 0 . 0|0 0 0 . 0|1 0 2 . 1|1 . 2 0 .|2 2 2 . 2|2 1 1 1 .",
    ". 1 0 0 .|0 0 0 0 .|1 2 2 2 .|3 3 2 2 3|1 1 1 . 1|1 1 1 . 1|2 1 2 . 2|1 2 3 3 .|1 1 0 1 .|0 0 0 . 0",
    "0 0 1 1 .|0 0 . 0 0|2 3 3 3 .|0 0 0 0 .|1 2 . 2 2|0 1 1 1 .|0 0 0 1 0|1 2 1 2 .|1 1 2 2 .|1 1 2 . 2",
    "1 1 0 . 0|2 1 2 1 .|2 2 . 2 2|3 2 2 2 .|2 2 2 . 2|2 2 3 . 2|2 2 2 . 2|2 2 . 1 2|2 2 2 2 .|1 1 1 . 1",
  ]
    .join("|")
    .replaceAll("|", "\n"),
);

/** Fleiss (1971): 30 patients, how many of 6 psychiatrists chose each of 5 diagnoses. */
export const fleiss1971 = table(
  [
    "0 0 0 6 0|0 3 0 0 3|0 1 4 0 1|0 0 0 0 6|0 3 0 3 0|2 0 4 0 0|0 0 4 0 2|2 0 3 1 0|2 0 0 4 0|0 0 0 0 6",
    "1 0 0 5 0|1 1 0 4 0|0 3 3 0 0|1 0 0 5 0|0 2 0 3 1|0 0 5 0 1|3 0 0 1 2|5 1 0 0 0|0 2 0 4 0|1 0 2 0 3",
    "0 0 0 0 6|0 1 0 5 0|0 2 0 1 3|2 0 0 4 0|1 0 0 4 1|0 5 0 1 0|4 0 0 0 2|0 2 0 4 0|1 0 5 0 0|0 0 0 0 6",
  ]
    .join("|")
    .replaceAll("|", "\n"),
);

/** Wikipedia, Fleiss' kappa: 10 items, 14 annotators, 5 categories. */
export const wikipediaFleiss = table(
  "0 0 0 0 14|0 2 6 4 2|0 0 3 5 6|0 3 9 2 0|2 2 8 1 1|7 7 0 0 0|3 2 6 3 0|2 5 3 2 2|6 5 2 1 0|0 2 2 3 7".replaceAll("|", "\n"),
);

/** Won by the row's team against the column's. American League East, 1987: Agresti (2013), Categorical Data Analysis. */
export const baseball1987 = {
  names: ["Mil", "Det", "Tor", "NY", "Bos", "Cle", "Bal"],
  wins: table(`
    0 7 9 7 7 9 11
    6 0 7 5 11 9 9
    4 6 0 7 7 8 12
    6 8 6 0 6 7 10
    6 2 6 7 0 7 12
    4 4 5 6 6 0 6
    2 4 1 3 1 7 0`),
};
