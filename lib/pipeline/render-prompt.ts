import type { PromptText, StageMessage } from "./stage";

const placeholderPattern = /\{\{([^{}]*)\}\}/g;

/**
 * Puts values into a prompt's {{placeholders}}. Each value is put in once and never read again, so braces in a
 * user's text stay what they are. A closing tag of the placeholder's own name inside a value (`</seed>` in a seed) is
 * broken up, so that the text cannot step out of the block the prompt puts it in.
 *
 * @throws when the prompt names a placeholder without a value: prompts are checked with `promptProblems` when saved
 */
export function renderPrompt(prompt: PromptText, values: Readonly<Record<string, string>>): StageMessage[] {
  const messages: StageMessage[] = [
    { role: "system", content: render(prompt.system, values) },
    { role: "user", content: render(prompt.user, values) },
  ];
  return messages.filter(({ content }) => content.trim() !== "");
}

/**
 * What is wrong with a prompt a person wrote, as sentences; empty when it can be used.
 *
 * @param placeholders the names the stage gives values for; each must be used at least once
 */
export function promptProblems(prompt: PromptText, placeholders: readonly string[]): string[] {
  const used = [...`${prompt.system}\n${prompt.user}`.matchAll(placeholderPattern)].map(([, name = ""]) => name.trim());
  const unknown = [...new Set(used)].filter((name) => !placeholders.includes(name));
  const missing = placeholders.filter((name) => !used.includes(name));
  const known = placeholders.map((name) => `{{${name}}}`).join(", ");
  return [
    ...(prompt.user.trim() === "" ? ["The user message is empty: write what the model is asked."] : []),
    ...unknown.map((name) => `{{${name}}} is not a placeholder of this stage. Use only ${known}.`),
    ...missing.map((name) => `{{${name}}} is missing: without it the model would not see what it works on.`),
  ];
}

function render(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(placeholderPattern, (_match, inner: string) => {
    const name = inner.trim();
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`The prompt asks for {{${name}}}, but only ${Object.keys(values).join(", ")} are given`);
    return value.replaceAll(`</${name}`, `< /${name}`);
  });
}
