import { prepareVerifiers } from "@/lib/constraints/engine";
import { verifierById } from "@/lib/constraints/index";
import { checkAnswer } from "./check-answer";
import type { CheckReply, CheckRequest } from "./checker-messages";

/** Long answers are checked here, so that typing never waits for a count. */
self.onmessage = async ({ data }: MessageEvent<CheckRequest>) => {
  const verifiers = data.uses.flatMap(({ verifierId }) => verifierById(verifierId) ?? []);
  await prepareVerifiers(verifiers);
  const reply: CheckReply = { findings: data.uses.map((use) => checkAnswer(data.answer, use)) };
  self.postMessage(reply);
};
