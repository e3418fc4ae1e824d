import { mutationOptions } from "@tanstack/react-query";
import type * as z from "zod";
import { TextProposal, type TextProposalInput } from "@/lib/schema/text-proposal";
import { request } from "./request";

/** Asks the project's model for an instruction's text anew. Nothing is changed until a person accepts it. */
export function proposeText(project: string, instructionId: string) {
  return mutationOptions({
    mutationFn: (body: z.input<typeof TextProposalInput>) =>
      request(`/projects/${project}/instructions/${instructionId}/text-proposal`, TextProposal, { method: "POST", body }),
  });
}
