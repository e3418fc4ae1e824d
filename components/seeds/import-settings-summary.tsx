import { activeRules } from "@/lib/intake/rules/index";
import type { SeedImportRow } from "@/lib/schema/seed-import";

const parts = { text: "text", turns: "conversation", id: "own id", licence: "licence", source: "source" } as const;

/** What the import was told to do. */
export function ImportSettingsSummary({ row }: { row: SeedImportRow }) {
  const columns = Object.entries(parts).flatMap(([part, words]) => {
    const column = Object.entries(row.mapping).find(([name]) => name === part)?.[1];
    return column ? [`${words} from ${column}`] : [];
  });
  const rules = activeRules(row.rules).map((rule) => rule.describe());
  const facts = [
    ["Format", row.fileFormat],
    ["Columns", columns.join(", ")],
    ["Rules", rules.length > 0 ? rules.join("; ") : "none"],
    ["Licence", row.licence],
    ["Source", row.source],
  ] as const;
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
