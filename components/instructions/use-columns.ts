"use client";
import { useSyncExternalStore } from "react";
import { TableColumn } from "@/lib/schema/saved-view";

const usual: readonly TableColumn[] = ["level", "filter", "constraints", "findings", "run"];
const listeners = new Set<() => void>();
/** The same list as long as the same is stored: the store is asked on every render. */
let known: { stored: string | null; columns: readonly TableColumn[] } = { stored: null, columns: usual };

/** The table's columns, remembered in this browser for each project. */
export function useColumns(project: string): [readonly TableColumn[], (columns: readonly TableColumn[]) => void] {
  const columns = useSyncExternalStore(
    subscribe,
    () => readColumns(project),
    () => usual,
  );
  return [columns, (next) => rememberColumns(project, next)];
}

export function rememberColumns(project: string, columns: readonly TableColumn[]): void {
  try {
    window.localStorage.setItem(nameOf(project), columns.join(","));
  } catch {
    known = { stored: readStored(project), columns };
  }
  for (const listener of listeners) listener();
}

function readColumns(project: string): readonly TableColumn[] {
  const stored = readStored(project);
  if (stored !== known.stored)
    known = { stored, columns: stored === null ? usual : TableColumn.options.filter((each) => stored.split(",").includes(each)) };
  return known.columns;
}

/** A browser may refuse its storage: then the choice lasts as long as the page. */
function readStored(project: string): string | null {
  try {
    return window.localStorage.getItem(nameOf(project));
  } catch {
    return null;
  }
}

function nameOf(project: string): string {
  return `larch.columns/${project}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
