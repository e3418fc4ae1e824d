import { formatCount } from "@/components/ui/number-format";
import type { Activity } from "@/lib/schema/overview";

/** Once, and several times in a row (# stands for how many). */
const words: Record<string, readonly [string, string]> = {
  "project.create": ["made the project", "made the project"],
  "project.change": ["changed the project", "changed the project # times"],
  "person.add": ["added a person", "added # people"],
  "person.change_role": ["changed a person's role", "changed # people's roles"],
  "person.remove": ["removed a person", "removed # people"],
  "model.set": ["chose a model", "chose # models"],
  "prompt.create_version": ["wrote a new prompt version", "wrote # prompt versions"],
  "api_key.create": ["made an API key", "made # API keys"],
  "api_key.revoke": ["revoked an API key", "revoked # API keys"],
  "seeds.import_started": ["began an import of seeds", "began # imports of seeds"],
  "seeds.import_done": ["imported seeds", "imported # files of seeds"],
  "seeds.import_failed": ["saw an import of seeds fail", "saw # imports of seeds fail"],
  "seeds.import_cancelled": ["cancelled an import of seeds", "cancelled # imports of seeds"],
  "seeds.import_cancel_asked": ["asked to cancel an import", "asked to cancel # imports"],
  "seeds.restored": ["brought a seed back", "brought seeds back # times"],
  "seeds.near_duplicate_search_started": ["looked for near-duplicates", "looked for near-duplicates # times"],
  "seeds.near_duplicate_decided": ["decided a near-duplicate", "decided # near-duplicates"],
  "person.reset_password": ["reset a person's password", "reset # passwords"],
  "run.start": ["started a run", "started # runs"],
  "run.pause": ["paused a run", "paused # runs"],
  "run.resume": ["resumed a run", "resumed # runs"],
  "run.cancel": ["cancelled a run", "cancelled # runs"],
  "run.retry": ["retried failed rows", "retried failed rows # times"],
  "run.budget": ["changed a run's budget", "changed budgets # times"],
  "run.gate.release": ["released rows at a gate", "released rows at gates # times"],
  "run.gate.drop": ["dropped rows at a gate", "dropped rows at gates # times"],
  "verdict.record": ["judged an instruction", "judged # instructions"],
  "verdict.withdraw": ["took a verdict back", "took # verdicts back"],
  "adjudication.decide": ["settled an item", "settled # items"],
  "assignment.return": ["sent an item back", "sent # items back"],
  "gold.mark": ["marked a gold item", "marked # gold items"],
  "gold.unmark": ["unmarked a gold item", "unmarked # gold items"],
  "batch.create": ["made a batch", "made # batches"],
  "batch.close": ["closed a batch", "closed # batches"],
  "review.settings": ["changed how review is shared", "changed how review is shared # times"],
  "person.skills": ["set a person's skills", "set people's skills # times"],
  "bulk.start": ["judged many instructions at once", "judged many instructions at once # times"],
  "bulk.undo": ["undid a bulk action", "undid # bulk actions"],
  "view.save": ["saved a view", "saved # views"],
  "view.change": ["changed a saved view", "changed saved views # times"],
  "view.remove": ["took a saved view away", "took # saved views away"],
  "filter.sample": ["drew a sample of what was dropped", "drew # samples of what was dropped"],
  "discussion.comment": ["said something", "said # things"],
  "discussion.settle": ["settled a discussion", "settled # discussions"],
  "instruction.edit": ["edited an instruction", "edited # instructions"],
  "constraint.add": ["added a constraint", "added # constraints"],
  "constraint.edit": ["edited a constraint", "edited # constraints"],
  "constraint.remove": ["removed a constraint", "removed # constraints"],
  "constraint.bind": ["bound a constraint", "bound # constraints"],
  "constraint.label": ["labelled a constraint", "labelled # constraints"],
  "finding.dismiss": ["dismissed a finding", "dismissed # findings"],
  "finding.reopen": ["reopened a finding", "reopened # findings"],
  "finding.repair": ["mended findings", "mended findings # times"],
  "finding.undo_repair": ["undid repairs", "undid repairs # times"],
  "constraints.check_started": ["had everything checked again", "had everything checked again # times"],
  "filter.override": ["overrode a filter", "overrode the filters # times"],
  "filter.continue": ["had a run go on with what a filter dropped", "had runs go on with what a filter dropped # times"],
  "release.create": ["made a release", "made # releases"],
  "release.export": ["exported a release", "exported releases # times"],
};

/** What someone did, as a phrase after their name; an action without words of its own is shown as it is called. */
export function activityWords({ action, subject, count }: Pick<Activity, "action" | "subject" | "count">): string {
  const phrase = words[action];
  if (!phrase)
    return `${action.replace(/[._]/g, " ")}: ${subject.replace(/([0-9a-f]{8})-[0-9a-f-]{27}/g, "$1")}${count > 1 ? ` and ${formatCount(count - 1)} more` : ""}`;
  return count === 1 ? phrase[0] : phrase[1].replace("#", formatCount(count));
}
