import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RenderedText } from "./rendered-text";

const rendered = (text: string) => renderToStaticMarkup(<RenderedText text={text} />);

describe("A rendered text", () => {
  it("is laid out as Markdown", () => {
    const html = rendered("# Title\n\n- one\n- **two**\n\n| a | b |\n| - | - |\n| 1 | 2 |");
    for (const tag of ["<h1>Title</h1>", "<li>one</li>", "<strong>two</strong>", "<td>1</td>"]) expect(html).toContain(tag);
  });

  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;"],
    ['<img src=x onerror="alert(1)">', "&lt;img src=x onerror="],
    ["<svg/onload=alert(1)>", "&lt;svg/onload"],
    ["<iframe src=javascript:alert(1)></iframe>", "&lt;iframe"],
  ])("keeps %s as letters", (text, letters) => {
    expect(rendered(text)).toContain(letters);
  });

  it.each([
    "[go](javascript:alert(1))",
    "[go](JaVaScRiPt:alert(1))",
    "[go](data:text/html;base64,PHN2Zz4=)",
    "[go](vbscript:x)",
    "<javascript:alert(1)>",
  ])("takes the address out of %s", (text) => {
    expect(rendered(text)).not.toMatch(/href|src=/i);
  });

  it("loads no picture", () => {
    const html = rendered("![cat](https://example.org/cat.png)");
    expect(html).not.toContain("<img");
    expect(html).toContain("picture: cat (https://example.org/cat.png)");
  });

  it("opens an address in a window that cannot reach back", () => {
    expect(rendered("[go](https://example.org)")).toContain('target="_blank" rel="noopener noreferrer nofollow"');
  });
});
