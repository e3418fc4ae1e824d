import { bindByRules } from "@/lib/constraints/binding/bind";
import { searchVerifiers } from "@/lib/constraints/binding/search-verifiers";
import { prepareVerifiers } from "@/lib/constraints/engine";
import { verifierById } from "@/lib/constraints/index";
import { lintInstruction } from "@/lib/constraints/lint/index";
import { checkAnswer } from "./check-answer";
import type { AnyEngineAsk, EngineKind, EngineReply } from "./engine-messages";
import { listConflicts } from "./list-conflicts";
import { offeredText } from "./offered-text";
import { placeInText } from "./place-in-text";

/** The engine beside the page: whatever may take longer than a frame is done here, so that typing never waits for it. */
self.onmessage = ({ data }: MessageEvent<AnyEngineAsk>) => {
  const reply = () => self.postMessage(replyTo(data));
  // Dictionaries that cannot be loaded leave a verifier unable to tell; everything else goes on.
  prepareVerifiers(needed(data).flatMap((id) => verifierById(id) ?? [])).then(reply, reply);
};

function needed(ask: AnyEngineAsk): string[] {
  if (ask.kind === "check") return ask.uses.map(({ verifierId }) => verifierId);
  return ask.kind === "lint" ? ask.subject.constraints.flatMap(({ verifierId }) => verifierId ?? []) : [];
}

function replyTo(ask: AnyEngineAsk): EngineReply<EngineKind> {
  switch (ask.kind) {
    case "check":
      return ask.uses.map((use) => checkAnswer(ask.answer, use));
    case "conflicts":
      return listConflicts(ask.list);
    case "lint":
      return lintInstruction(ask.subject);
    case "places":
      return ask.constraints.map((constraint) => placeInText(ask.text, constraint));
    case "search":
      return { hits: searchVerifiers(ask.words, 8), own: bindByRules(ask.words) };
    case "offer":
      return offeredText(ask.text, ask.changes);
  }
}
