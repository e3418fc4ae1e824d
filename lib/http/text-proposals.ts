import * as z from "zod";
import { TextProposal, TextProposalInput } from "@/lib/schema/text-proposal";
import { proposeText } from "@/lib/services/instructions/propose-text";
import { route } from "./route";

export const textProposalRoutes = [
  route({
    method: "post",
    path: "/projects/{project}/instructions/{instruction}/text-proposal",
    access: "review.edit",
    summary: "Ask the model to write an instruction's text again; changes nothing",
    tag: "Instructions",
    params: z.object({ project: z.string(), instruction: z.uuid() }),
    body: TextProposalInput,
    reply: TextProposal,
    run: (ctx, { projectId, params: { instruction }, body }) => proposeText(ctx, { projectId, instructionId: instruction, ...body }),
  }),
];
