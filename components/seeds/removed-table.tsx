"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Letters } from "@/components/ui/letters";
import { formatCount } from "@/components/ui/number-format";
import { Segmented } from "@/components/ui/segmented";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { seedList } from "@/lib/client/seeds";
import { rowUnit } from "@/lib/intake/row-unit";
import type { SeedImportRow } from "@/lib/schema/seed-import";
import { MoreRows } from "./more-rows";
import { ruleTitle } from "./rule-words";

const everyRule = "all";

/** The rows each rule removed from an import. */
export function RemovedTable({ project, row }: { project: string; row: SeedImportRow }) {
  const [rule, setRule] = useState(everyRule);
  const seeds = useInfiniteQuery(seedList(project, { status: "removed", importId: row.id, ...(rule === everyRule ? {} : { rule }) }));
  const rows = seeds.data?.pages.flatMap((page) => page.rows) ?? [];
  const choices = [
    { value: everyRule, label: "All rules" },
    ...Object.entries(row.counts.removed).map(([id, count]) => ({ value: id, label: `${ruleTitle(id)} (${formatCount(count)})` })),
  ];
  return (
    <div className="flex flex-col gap-3">
      {choices.length > 2 ? (
        <div>
          <Segmented label="Rule" value={rule} choices={choices} onValueChange={setRule} />
        </div>
      ) : null}
      <MoreRows query={seeds} count={rows.length} empty="No rule removed a row of this import.">
        <Table caption="Rows that rules removed">
          <thead>
            <tr>
              <Th isNumber>{rowUnit(row.fileFormat) === "line" ? "Line" : "Row"}</Th>
              <Th>Text</Th>
              <Th>Rule</Th>
              <Th>Because</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((seed) => (
              <Tr key={seed.id}>
                <Td isNumber className="text-muted">
                  {formatCount(seed.line)}
                </Td>
                <Td className="min-w-72">
                  <span className="line-clamp-2" dir="auto">
                    <Letters text={seed.text} />
                  </span>
                </Td>
                <Td className="whitespace-nowrap">{ruleTitle(seed.removedBy ?? "")}</Td>
                <Td className="whitespace-nowrap text-muted">{seed.removedDetail}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </MoreRows>
    </div>
  );
}
