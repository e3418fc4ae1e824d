import { prepareVerifiers } from "@/lib/constraints/engine";
import { verifierById } from "@/lib/constraints/index";
import { lintInstruction } from "@/lib/constraints/lint/index";
import type { LintInstruction } from "@/lib/constraints/lint/subject";

/** Instructions with long answers are looked at here, so that nobody who types waits for it. */
self.onmessage = async ({ data }: MessageEvent<LintInstruction>) => {
  await prepareVerifiers(data.constraints.flatMap(({ verifierId }) => verifierById(verifierId ?? "") ?? []));
  self.postMessage(lintInstruction(data));
};
