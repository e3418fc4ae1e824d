"use client";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";

const safe: Components = {
  // Nothing is fetched because a text asks for it: a picture is named, and its address can be followed by hand.
  img: ({ alt, src }) => (
    <span className="rounded-sm bg-sunken px-1 text-muted text-sm">
      picture: {alt || "no description"} {typeof src === "string" && src !== "" ? `(${src})` : ""}
    </span>
  ),
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="underline underline-offset-2">
        {children}
      </a>
    ) : (
      <span className="underline decoration-dotted underline-offset-2" title="This address was taken out: it would have run something.">
        {children}
      </span>
    ),
  input: ({ checked }) => <span>{checked ? "☑" : "☐"} </span>,
};

/**
 * Markdown as its reader would see it. HTML in it stays letters, addresses that would run something are taken out, pictures
 * are named and not loaded.
 */
export function RenderedText({ text }: { text: string }) {
  return (
    <div dir="auto" className="rendered-text">
      <Markdown remarkPlugins={[remarkGfm]} components={safe}>
        {text}
      </Markdown>
    </div>
  );
}
