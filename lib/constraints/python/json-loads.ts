const tooLong = /(?<![\d.eE+]|[eE]-)\d{4301,}(?![\d.eE])/;

/**
 * Whether Python's `json.loads` reads a text. Unlike JavaScript it takes NaN, Infinity and -Infinity, and it refuses whole
 * numbers of more than 4,300 digits.
 */
export function isPythonJson(text: string): boolean {
  if (!looksLikeJson(text)) return false;
  if (!isJson(text) && !(/NaN|Infinity/.test(text) && isJson(outsideStrings(text, withoutNaN)))) return false;
  return text.length <= 4300 || !tooLong.test(outsideStrings(text, (plain) => plain));
}

/** Most answers are not JSON at a glance; to fail at parsing them takes long. */
function looksLikeJson(text: string): boolean {
  const bare = text.trim();
  return /^(?:[{["\d-]|true$|false$|null$|NaN$|Infinity$)/.test(bare) && /[}\]"\delyN]$/.test(bare);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return false;
    throw error;
  }
}

function withoutNaN(plain: string): string {
  return plain.replace(/-?Infinity|NaN/g, "null");
}

/** The text with its strings emptied, and what stands between them changed. */
function outsideStrings(text: string, change: (plain: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('"', at);
    const plainEnd = open < 0 ? text.length : open;
    parts.push(change(text.slice(at, plainEnd)));
    if (open < 0) break;
    const close = closingQuote(text, open + 1);
    if (close < 0) return text;
    parts.push('""');
    at = close + 1;
  }
  return parts.join("");
}

/** Control characters end the search: no string may hold one. */
function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 34) return at;
    if (unit < 32) return -1;
    if (unit === 92) {
      const escaped = /(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
      escaped.lastIndex = at + 1;
      if (!escaped.test(text)) return -1;
      at = escaped.lastIndex - 1;
    }
  }
  return -1;
}
