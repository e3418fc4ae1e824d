import type { SessionPanel } from "@/lib/review/session";
import type { PartItem } from "@/lib/schema/part";
import { AnswerView } from "./answer-view";
import { ChainPartView } from "./chain-part-view";
import { ExternalFeedbackView } from "./external-feedback-view";
import { InternalFeedbackView } from "./internal-feedback-view";
import { ListView } from "./list-view";
import { QueryView } from "./query-view";
import type { ReviewCommands } from "./review-commands";

/** What every kind's view is given. */
export interface PartViewProps<Part extends PartItem> {
  part: Part;
  project: string;
  panel: SessionPanel | null;
  commands: ReviewCommands;
}

/** One item by its kind. A kind without a view does not compile. */
export function PartView({ part, ...rest }: PartViewProps<PartItem>) {
  switch (part.kind) {
    case "query":
      return <QueryView part={part} {...rest} />;
    case "constraints":
      return <ListView part={part} {...rest} />;
    case "answer":
      return <AnswerView part={part} {...rest} />;
    case "internal_feedback":
      return <InternalFeedbackView part={part} {...rest} />;
    case "external_feedback":
      return <ExternalFeedbackView part={part} {...rest} />;
    case "chain":
      return <ChainPartView part={part} {...rest} />;
  }
}
