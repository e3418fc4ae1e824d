/** UTF-8 that was once read as Windows-1252, and what it stood for. */
const letters: Readonly<Record<string, string>> = {
  ...{ "â€™": "’", "â€˜": "‘", "â€œ": "“", "â€\u009d": "”", "â€“": "–", "â€”": "—", "â€¦": "…", "â€¢": "•" },
  ...{ "Ã©": "é", "Ã¨": "è", Ãª: "ê", "Ã«": "ë", "Ã¡": "á", "Ã¢": "â", "Ã¤": "ä", "Ã¥": "å", "Ã£": "ã" },
  ...{ "Ã³": "ó", "Ã´": "ô", "Ã¶": "ö", Ãµ: "õ", Ãº: "ú", "Ã»": "û", "Ã¼": "ü", "Ã±": "ñ", "Ã§": "ç", "Ã®": "î", "Ã¯": "ï" },
  ...{ ÃŸ: "ß", "Â°": "°", "Â£": "£", "Â©": "©", "Â®": "®", "Â½": "½", "Â§": "§", Â·: "·" },
};

/** Finds letters in the wrong encoding. */
export const brokenEncoding = new RegExp(Object.keys(letters).join("|"), "g");

/** The C1 characters that Windows-1252 gives a meaning, in their order from U+0080. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * What a control character or wrongly encoded letter was meant to be.
 *
 * @returns null where nothing can be told: it can only be taken out
 */
export function meantBy(found: string): string | null {
  const letter = letters[found];
  if (letter !== undefined) return letter;
  const code = found.charCodeAt(0);
  if (code === 0x0b || code === 0x0c || code === 0x85 || code === 0x2028 || code === 0x2029) return "\n";
  const meant = code >= 0x80 && code <= 0x9f ? windows.charAt(code - 0x80) : "";
  return meant !== "" && meant !== found ? meant : null;
}
