import { Badge } from "@/components/ui/badge";

/** Wherever words of the rehearsal model could be taken for a language model's. */
export function RehearsalBadge() {
  return (
    <Badge tone="revise" title="Written by Larch's rehearsal model, not by a language model">
      rehearsal
    </Badge>
  );
}
