/** Texts that try to run something, to turn what stands around them, to hide, or to break the page. Each names its mark. */
export const runMark = "larchRan";

const run = `window.${runMark}=(window.${runMark}||0)+1`;
const tags = [
  "img src=x",
  "svg",
  "body",
  "video src=x",
  "audio src=x",
  "details open",
  "input autofocus",
  "iframe src=about:blank",
  "marquee",
  "object data=x",
];
const handlers = ["onerror", "onload", "onfocus", "ontoggle", "onmouseover", "onstart"];
const addresses = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `java\tscript:${run}`,
  `\u0001javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `vbscript:${run}`,
];

const scripts = [
  `<script>${run}</script>`,
  `<ScRiPt>${run}</sCrIpT>`,
  `<script/x>${run}</script>`,
  `<<script>${run}//<</script>`,
  `</title><script>${run}</script>`,
  `</textarea><script>${run}</script>`,
  `</script><script>${run}</script>`,
  `--><script>${run}</script>`,
  `"><script>${run}</script>`,
  `'><script>${run}</script>`,
  `\${${run}}`,
  `{{constructor.constructor('${run}')()}}`,
  `<style>@import 'javascript:${run}';</style>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${run}">`,
  `<base href="https://example.org/">`,
  `<form action="javascript:${run}"><button>go</button></form>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror="${run}">`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
];

const directions = ["\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u200e", "\u200f", "\u061c"];
const unseen = [
  "\u200b",
  "\u200c",
  "\u200d",
  "\u2060",
  "\ufeff",
  "\u00ad",
  "\u180e",
  "\u{e0041}",
  "\u0007",
  "\u001b[31m",
  "\u0085",
  "\u2028",
];
const wide = [
  "W".repeat(5_000),
  "\u0300".repeat(400),
  "﷽".repeat(200),
  "👩‍👩‍👧‍👦".repeat(300),
  "a\n".repeat(2_000),
  "\t".repeat(500),
  " ".repeat(3_000),
  "漢".repeat(4_000),
];

/** Over two hundred of them; none is empty. */
export const hostileTexts: readonly string[] = [
  ...scripts,
  ...tags.flatMap((tag) => handlers.map((handler) => `<${tag} ${handler}="${run}">`)),
  ...addresses.flatMap((address) => [`<a href="${address}">link</a>`, `[link](${address})`, `![picture](${address})`, `<${address}>`]),
  ...["```html\n", "> ", "# ", "| a |\n| - |\n| ", "1. ", "- [ ] "].flatMap((before) =>
    scripts.slice(0, 6).map((script) => `${before}${script}`),
  ),
  ...directions.flatMap((sign) => [`${sign}turned`, `turned ${sign}round${sign} and on`, `open ${sign}`]),
  ...unseen.flatMap((sign) => [`pass${sign}word`, `${sign}${sign}${sign}hidden`, `at the end ${sign}`]),
  ...wide.map((text) => `wide ${text}`),
];
