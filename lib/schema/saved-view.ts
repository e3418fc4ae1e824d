import * as z from "zod";
import { InstructionSort, SortOrder } from "./instruction-sort";
import { SelectionQuery } from "./selection";

/** The three ways to look at the same instructions. */
export const ListLayout = z.enum(["focus", "table", "grid"]);
export type ListLayout = z.infer<typeof ListLayout>;

export const TableColumn = z.enum(["level", "track", "filter", "constraints", "findings", "run", "updated"]);
export type TableColumn = z.infer<typeof TableColumn>;

export const SavedViewSettings = z.object({
  query: SelectionQuery,
  layout: ListLayout.default("table"),
  sort: InstructionSort.default("ordinal"),
  order: SortOrder.default("asc"),
  /** null: whatever the reader's own table shows */
  columns: z.array(TableColumn).nullable().default(null),
});
export type SavedViewSettings = z.infer<typeof SavedViewSettings>;

const Name = z.string().trim().min(1, "must not be empty").max(80);

export const SavedView = z.object({
  id: z.string(),
  ordinal: z.string(),
  name: z.string(),
  isShared: z.boolean(),
  settings: SavedViewSettings,
  by: z.string(),
  isMine: z.boolean(),
  /** whether the reader may rename, change and delete it */
  canChange: z.boolean(),
});
export type SavedView = z.infer<typeof SavedView>;

/** The id is made by the browser, so that sending it twice saves it once. */
export const SavedViewInput = z.object({ id: z.uuid(), name: Name, isShared: z.boolean().default(false), settings: SavedViewSettings });
export type SavedViewInput = z.infer<typeof SavedViewInput>;

export const SavedViewChange = z.object({
  name: Name.optional(),
  isShared: z.boolean().optional(),
  settings: SavedViewSettings.optional(),
});
export type SavedViewChange = z.infer<typeof SavedViewChange>;

export const SavedViewGone = z.object({ id: z.string() });
