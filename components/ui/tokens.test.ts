import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Colour = readonly [number, number, number];
const css = readFileSync("app/globals.css", "utf8");
const tokens = new Map<string, { light: Colour; dark: Colour }>();
for (const [, name = "", light = "", dark = ""] of css.matchAll(/--([\w-]+): light-dark\(oklch\(([^)/]+)\), oklch\(([^)/]+)\)\);/g)) {
  tokens.set(name, { light: linearRgb(light), dark: linearRgb(dark) });
}

/** oklch → linear sRGB: Ottosson (2020), A perceptual color space for image processing. */
function linearRgb(oklch: string): Colour {
  const [lightness = 0, chroma = 0, hue = 0] = oklch.trim().split(/\s+/).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const luminance = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2.2 contrast ratio of two tokens, the lower of light and dark. */
function contrast(front: string, back: string): number {
  const [one, other] = [tokens.get(front), tokens.get(back)];
  if (!one || !other) throw new Error(`no token ${front} or ${back}`);
  const ratios = (["light", "dark"] as const).map((theme) => {
    const [low = 0, high = 0] = [luminance(one[theme]), luminance(other[theme])].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  });
  return Math.min(...ratios);
}

describe("the tokens' contrast", () => {
  it("is at least 7:1 for text being judged", () => {
    const pairs = ["surface", "raised", "sunken", "accept-tint", "reject-tint", "revise-tint", "judged-tint", "accent-tint"];
    expect(pairs.filter((back) => contrast("ink", back) < 7)).toEqual([]);
  });

  it("is at least 4.5:1 for every other text on every ground it stands on", () => {
    const fronts = ["muted", "accent", "accent-strong", "accept", "revise", "reject", "judged"];
    const grounds = ["surface", "raised", "sunken", "accent-tint"];
    const weak = fronts.flatMap((front) => grounds.map((back) => ({ front, back, ratio: contrast(front, back) })));
    expect(weak.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });

  it("is at least 4.5:1 for a state's words on its own tint, and for a button's words", () => {
    const pairs = [
      ["accept", "accept-tint"],
      ["revise", "revise-tint"],
      ["reject", "reject-tint"],
      ["judged", "judged-tint"],
      ["on-accent", "accent"],
      ["on-accent", "accent-strong"],
    ] as const;
    expect(pairs.filter(([front, back]) => contrast(front, back) < 4.5)).toEqual([]);
  });

  it("is at least 3:1 for the borders of controls", () => {
    expect(["surface", "raised"].filter((back) => contrast("line-strong", back) < 3)).toEqual([]);
  });
});
