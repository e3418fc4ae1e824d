import { type Span, spansOf } from "../span";

const modifier = String.raw`(?:\uFE0F|\p{Emoji_Modifier})`;
const single = String.raw`(?:\p{Emoji_Presentation}|(?=\p{Extended_Pictographic})[\u2600-\u27BF]|\p{Extended_Pictographic}(?=${modifier}))`;
const emoji = new RegExp(
  String.raw`\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|${single}${modifier}*(?:\u200D\p{Extended_Pictographic}${modifier}*)*[\u{E0020}-\u{E007F}]*`,
  "gu",
);

/** Where emoji stand: a flag, a family and a hand with a skin tone are one each; "©" and "™" are none. */
export function emojiSpans(text: string): Span[] {
  return spansOf(text, emoji);
}
