import { z } from "zod";
import { type DrawnConstraint, drawConstraints } from "@/lib/constraints/catalogue/draw";
import { leaks } from "@/lib/constraints/leaks";
import { labelConstraints, listConstraints } from "../labels";
import { formatNumberPrompt } from "../prompts/format-number";
import { renderPrompt } from "../render-prompt";
import { invalid, settleEach } from "../settle-each";
import { defineStage, type Effect, type InstructionItem, type StageContext } from "../stage";
import { likeness, oneLine } from "../tidy-text";

export const FormatNumberReply = z.object({
  reason: z.string().describe("one sentence: why these were chosen, or why none can be"),
  chosen: z.array(z.string()).describe('labels of one to three offered constraints, for example ["o2"]; empty where none fits'),
  text: z.string().describe("the instruction written again with the chosen constraints; empty where none was chosen"),
});
export type FormatNumberReply = z.infer<typeof FormatNumberReply>;

const maxChosen = 3;

/** Stage 4b: a share of the instructions is written again with constraints from the typed catalogue. */
export const formatNumber = defineStage<"instruction", FormatNumberReply>({
  id: "format_number",
  title: "Format and number",
  summary: "Writes a share of the instructions again with typed constraints on format and number.",
  noun: "instruction",
  after: ["recombine"],
  takes: ({ key }, { settings, random }) => random("format_number", "sample", key)() < settings.formatNumberShare,
  isBarrier: false,
  asks: {
    role: "generator",
    sampling: { temperature: 0.4, topP: 0.3, maxTokens: 1536 },
    prompt: formatNumberPrompt,
    placeholders: ["instruction", "constraints", "offered"],
    reply: FormatNumberReply,
    replyIs: "json",
  },
  dropReasons: { none_fits: "None of the constraints drawn for it could be added without a contradiction." },
  plan(items, context) {
    const { prompt } = context;
    if (!prompt) return [];
    return items.map((instruction) => {
      const constraints = listConstraints(labelConstraints(instruction.constraints));
      const offered = listOffers(offersFor(instruction, context));
      return { subjectId: instruction.id, messages: renderPrompt(prompt, { instruction: instruction.text, constraints, offered }) };
    });
  },
  settle: (items, replies, context) => settleEach(items, replies, (item, reply) => settleInstruction(item, reply, context)),
});

interface Offer extends DrawnConstraint {
  label: string;
}

/** The same instruction is offered the same constraints, however often this is done. */
function offersFor({ key }: InstructionItem, { settings, random }: StageContext): Offer[] {
  const drawn = drawConstraints(random("format_number", "draw", key), settings.catalogueDraw, settings.catalogueFormatShare);
  return drawn.map((constraint, index) => ({ ...constraint, label: `o${index + 1}` }));
}

function listOffers(offers: readonly Offer[]): string {
  return offers.map(({ label, entry, sentence }) => `${label} [${entry.category}] ${sentence}`).join("\n");
}

function problemOf(instruction: InstructionItem, { chosen, text }: FormatNumberReply, context: StageContext): string | null {
  const labels = offersFor(instruction, context).map(({ label }) => label);
  const unknown = chosen.filter((label) => !labels.includes(label));
  if (chosen.length === 0) return null;
  if (unknown.length > 0) return `there is no offered constraint ${unknown.join(", ")}`;
  if (new Set(chosen).size < chosen.length) return "a constraint is chosen more than once";
  if (chosen.length > maxChosen) return `${chosen.length} constraints are chosen, but at most ${maxChosen} may be`;
  if (likeness(text) === "") return "the text is empty";
  if (text.trim() === instruction.text.trim()) return "the text is the same as before: it must state the chosen constraints";
  const [leak] = leaks(text, [...labels, ...labelConstraints(instruction.constraints).map(({ label }) => label)]);
  return leak?.message ?? null;
}

function settleInstruction(instruction: InstructionItem, reply: FormatNumberReply, context: StageContext): Effect[] {
  const { id } = instruction;
  const problem = problemOf(instruction, reply, context);
  if (problem) return [invalid(id, problem)];
  if (reply.chosen.length === 0) return [{ kind: "drop", subjectId: id, reason: "none_fits", detail: oneLine(reply.reason) }];
  const added = offersFor(instruction, context)
    .filter(({ label }) => reply.chosen.includes(label))
    .map((offer, index) => createConstraint(instruction, offer, index, context));
  const variant: Effect = {
    kind: "create_instruction",
    subjectId: id,
    id: context.newId("instruction", id, "format_number"),
    key: `${instruction.query.key}/format_number/${instruction.level}`,
    queryId: instruction.query.id,
    parentId: id,
    track: "format_number",
    level: instruction.level,
    text: reply.text.trim(),
    constraintIds: [...instruction.constraints.map((constraint) => constraint.id), ...added.map((constraint) => constraint.id)],
  };
  return [...added, variant, { kind: "keep", subjectId: id }];
}

function createConstraint({ id, level, query }: InstructionItem, offer: Offer, index: number, context: StageContext) {
  return {
    kind: "create_constraint",
    subjectId: id,
    id: context.newId("constraint", id, offer.entry.id),
    queryId: query.id,
    category: offer.entry.category,
    text: offer.sentence,
    // Behind the query's own constraints, and apart for each level's variant.
    position: level * 100 + index + 1,
    track: "format_number",
    verifierId: offer.entry.id,
    params: offer.params,
    bindingState: "bound",
    bindingSource: "catalogue",
  } as const satisfies Effect;
}
