/** British stem, American stem, and the endings both take. */
const pairs: readonly (readonly [string, string, string])[] = [
  ["colour", "color", ",s,ed,ing,ful,fully,less"],
  ["favour", "favor", ",s,ed,ing,able,ably,ite,ites"],
  ["honour", "honor", ",s,ed,ing,able,ably"],
  ["behaviour", "behavior", ",s,al"],
  ["labour", "labor", ",s,ed,ing,er,ers"],
  ["neighbour", "neighbor", ",s,ing,hood,hoods,ly"],
  ["flavour", "flavor", ",s,ed,ing,ful,less"],
  ["humour", "humor", ",s,ed,less"],
  ["rumour", "rumor", ",s,ed"],
  ["harbour", "harbor", ",s,ed,ing"],
  ["endeavour", "endeavor", ",s,ed,ing"],
  ["vigour", "vigor", ""],
  ["odour", "odor", ",s,less"],
  ["armour", "armor", ",ed"],
  ["saviour", "savior", ",s"],
  ["splendour", "splendor", ""],
  ["centre", "center", ",s"],
  ["centred", "centered", ""],
  ["theatre", "theater", ",s"],
  ["litre", "liter", ",s"],
  ["fibre", "fiber", ",s"],
  ["kilometre", "kilometer", ",s"],
  ["centimetre", "centimeter", ",s"],
  ["millimetre", "millimeter", ",s"],
  ["sombre", "somber", ",ly"],
  ["spectre", "specter", ",s"],
  ["calibre", "caliber", ""],
  ["defence", "defense", ",s,less"],
  ["offence", "offense", ",s"],
  ["pretence", "pretense", ",s"],
  ["analys", "analyz", "e,ed,ing"],
  ["paralys", "paralyz", "e,ed,ing"],
  ["catalys", "catalyz", "e,ed,ing"],
  ["travell", "travel", "ed,ing,er,ers"],
  ["cancell", "cancel", "ed,ing"],
  ["modell", "model", "ed,ing"],
  ["labell", "label", "ed,ing"],
  ["counsell", "counsel", "ed,ing,or,ors"],
  ["signall", "signal", "ed,ing"],
  ["fuell", "fuel", "ed,ing"],
  ["levell", "level", "ed,ing"],
  ["marvell", "marvel", "ed,ing,ous"],
  ["jewell", "jewel", "ed,er,ers"],
  ["jewellery", "jewelry", ""],
  ["aluminium", "aluminum", ""],
  ["aeroplane", "airplane", ",s"],
  ["grey", "gray", ",s,er,ish"],
  ["plough", "plow", ",s,ed,ing"],
  ["sceptic", "skeptic", ",s,al,ism"],
  ["mould", "mold", ",s,ed,ing,y"],
  ["moustache", "mustache", ",s"],
  ["pyjamas", "pajamas", ""],
  ["fulfil", "fulfill", ",s,ment"],
  ["enrol", "enroll", ",s,ment"],
  ["skilful", "skillful", ",ly"],
  ["wilful", "willful", ",ly"],
  ["instalment", "installment", ",s"],
  ["manoeuvre", "maneuver", ",s"],
  ["artefact", "artifact", ",s"],
  ["paediatric", "pediatric", ",s"],
  ["anaesthetic", "anesthetic", ",s"],
  ["oestrogen", "estrogen", ""],
  ["foetus", "fetus", ""],
  ["cosy", "cozy", ""],
];

/** Spelled so in British English only, without a twin that only American English has. */
const britishOnly = [
  ..."organis,realis,recognis,apologis,emphasis,minimis,maximis,optimis,prioritis,summaris,specialis,utilis,memoris,criticis,standardis,visualis"
    .split(",")
    .flatMap((stem) => ["ed", "ing", ...(stem === "emphasis" ? ["e"] : ["e", "es"])].map((ending) => stem + ending)),
  ..."organisation,organisations,realisation,specialisation,tyre,tyres,kerb,cheque,cheques,practised,practising,licence,licences,storeys".split(
    ",",
  ),
];

const formsOf = (pick: (pair: readonly [string, string, string]) => string) =>
  pairs.flatMap((pair) => pair[2].split(",").map((ending) => pick(pair) + ending));

export const britishForms: readonly string[] = [...formsOf(([british]) => british), ...britishOnly];
export const americanForms: readonly string[] = formsOf(([, american]) => american);
