import type { ChatMessage } from "../port";

/** What the rehearsal model makes of a request: which stage it comes from, and the material in it. */
export interface Reading {
  /** null: plain text is wanted */
  stage: string | null;
  /** the whole user message, for answers */
  task: string;
  section(name: string): string;
}

export interface Listed {
  label: string;
  category: string;
  text: string;
}

/** The stage stands in the name of the reply's schema, or in its title where the schema was put into the prompt. */
const titled = /"title"\s*:\s*"larch_([a-z_]+)"/;

export function readRequest(messages: readonly ChatMessage[], schemaName: string | null): Reading {
  const named = /^larch_([a-z_]+)$/.exec(schemaName ?? "")?.[1];
  const inPrompt = messages.map(({ content }) => titled.exec(content)?.[1]).find((name) => name !== undefined);
  const task = messages.find(({ role }) => role === "user")?.content ?? "";
  return { stage: named ?? inPrompt ?? null, task, section: (name) => sectionOf(task, name) };
}

/** `<name>…</name>`, else the text after a line that starts with `Name:` up to the next such line, else nothing. */
export function sectionOf(text: string, name: string): string {
  // A prompt may also mention its tags in passing: the block is the one that is closed.
  const close = text.lastIndexOf(`</${name}>`);
  const open = close < 0 ? -1 : text.lastIndexOf(`<${name}>`, close);
  if (open >= 0) return text.slice(open + name.length + 2, close).trim();
  const label = name.replace(/_/g, "[ _]");
  const block = new RegExp(`(?:^|\\n)#*\\s*(?:the )?${label}s?\\s*:[ \\t]*([\\s\\S]*?)(?=\\n\\s*\\n#*\\s*[A-Z][\\w ]{2,30}:|$)`, "i");
  return block.exec(text)?.[1]?.trim() ?? "";
}

/** Lines of the shape `c1 [Category] text`. */
export function readList(section: string): Listed[] {
  return section.split("\n").flatMap((line) => {
    const [, label, category, text] = /^\s*([a-z]+\d+)\s*[[(]([^\])]*)[\])]\s*(.+?)\s*$/i.exec(line) ?? [];
    return label && text ? [{ label, category: category ?? "", text }] : [];
  });
}
