"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState, messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { Popover } from "@/components/ui/popover";
import { changeView, removeView, savedViews, saveView } from "@/lib/client/saved-views";
import { type Listing, savedViewAddress, settingsOf } from "@/lib/review/listing";
import type { ListLayout, SavedView } from "@/lib/schema/saved-view";
import { NewViewForm } from "./new-view-form";
import { SavedViewLine } from "./saved-view-line";
import { rememberColumns, useColumns } from "./use-columns";

interface SavedViewMenuProps {
  project: string;
  listing: Omit<Listing, "layout">;
  layout: ListLayout;
}

/** The views one may choose from, and what is shown now saved as another. */
export function SavedViewMenu({ project, listing, layout }: SavedViewMenuProps) {
  const router = useRouter();
  const client = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [columns] = useColumns(project);
  const views = useQuery({ ...savedViews(project), enabled: isOpen });
  const save = useMutation(saveView(client, project));
  const change = useMutation(changeView(client, project));
  const remove = useMutation(removeView(client, project));
  const settings = { ...settingsOf(listing, layout), columns: layout === "table" ? [...columns] : null };
  const failed = (error: unknown) => notify({ title: "The view stays as it was.", detail: messageOf(error), tone: "reject" });
  const choose = ({ settings: chosen }: SavedView) => {
    setIsOpen(false);
    if (chosen.columns) rememberColumns(project, chosen.columns);
    router.push(savedViewAddress(project, chosen));
  };
  return (
    <Popover
      label="Saved views"
      className="w-80"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="sm">
          <Bookmark aria-hidden /> Views
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {views.isPending ? <p className="text-muted">Reading the saved views …</p> : null}
        {views.error ? <ErrorState title="The views could not be read" error={views.error} onRetry={() => void views.refetch()} /> : null}
        {views.data?.length === 0 ? <p className="text-muted">No view is saved yet. Give what is shown now a name.</p> : null}
        {views.data && views.data.length > 0 ? (
          <ul className="flex flex-col gap-1">
            {views.data.map((view) => (
              <SavedViewLine
                key={view.id}
                view={view}
                onChoose={() => choose(view)}
                onChange={(changed) => change.mutate({ id: view.id, ...changed }, { onError: failed })}
                onReplace={() => change.mutate({ id: view.id, settings }, { onError: failed })}
                onRemove={() => remove.mutate({ id: view.id }, { onError: failed })}
              />
            ))}
          </ul>
        ) : null}
        <NewViewForm
          isBusy={save.isPending}
          error={save.error ? messageOf(save.error) : undefined}
          onSave={(named, onSaved) => save.mutate({ id: crypto.randomUUID(), ...named, settings }, { onSuccess: onSaved })}
        />
      </div>
    </Popover>
  );
}
