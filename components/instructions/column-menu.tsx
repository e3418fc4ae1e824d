"use client";
import { Columns3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Popover } from "@/components/ui/popover";
import { TableColumn } from "@/lib/schema/saved-view";

interface ColumnMenuProps {
  columns: readonly TableColumn[];
  onChange: (columns: readonly TableColumn[]) => void;
}

export const columnTitles = {
  level: "Level",
  track: "Track",
  filter: "Second filter",
  constraints: "Constraints",
  findings: "Findings",
  run: "Run",
  updated: "Changed",
} as const satisfies Record<TableColumn, string>;

/** Which columns the table shows; verdict and text are always there. */
export function ColumnMenu({ columns, onChange }: ColumnMenuProps) {
  return (
    <Popover
      label="Columns"
      className="w-48"
      trigger={
        <Button size="sm">
          <Columns3 aria-hidden /> Columns
        </Button>
      }
    >
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 font-medium text-sm">Columns</legend>
        {TableColumn.options.map((column) => (
          <Checkbox
            key={column}
            label={columnTitles[column]}
            checked={columns.includes(column)}
            onChange={() => onChange(TableColumn.options.filter((each) => (each === column) !== columns.includes(each)))}
          />
        ))}
      </fieldset>
    </Popover>
  );
}
