"use client";
import { FileUp } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Textarea } from "@/components/ui/textarea";
import type { SeedUpload } from "@/lib/schema/seed-import";
import { useUpload } from "./use-upload";

interface FileDropProps {
  project: string;
  onUploaded: (upload: SeedUpload) => void;
}

/** Takes a file or pasted text and sends it. Nothing becomes a seed yet. */
export function FileDrop({ project, onUploaded }: FileDropProps) {
  const { sending, error, send, stop } = useUpload(project, onUploaded);
  const [pasted, setPasted] = useState("");
  if (sending)
    return (
      <div className="flex flex-col gap-3 rounded-md border border-line bg-raised px-6 py-8" role="status">
        <p className="break-all text-sm">Sending {sending.fileName}</p>
        <ProgressBar label={`Sending ${sending.fileName}`} value={sending.share} max={1} />
        <Button className="self-start" onClick={stop}>
          Stop sending
        </Button>
      </div>
    );
  return (
    <div className="flex flex-col gap-6">
      {error ? <ErrorState title="The file was not sent" error={error} /> : null}
      <DropZone onFile={send} />
      <div className="flex flex-col gap-2">
        <Field label="Or paste text" hint="One seed a line, or JSON, JSON Lines, CSV or TSV: what it is is told by its content.">
          <Textarea
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            className="max-h-72 min-h-28 overflow-y-auto font-mono"
          />
        </Field>
        <Button className="self-start" disabled={pasted.trim() === ""} onClick={() => send(new File([pasted], "pasted text"))}>
          Preview the pasted text
        </Button>
      </div>
    </div>
  );
}

function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition; the file field inside does the same by keyboard
    <div
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={classNames(
        "flex flex-col items-center gap-3 rounded-md border border-line-strong border-dashed px-6 py-12 text-center",
        isOver && "border-accent bg-accent-tint",
      )}
    >
      <FileUp aria-hidden className="size-6 text-muted" />
      <label htmlFor={id} className="font-medium text-base">
        Drop a file of seeds here, or choose one
      </label>
      <input
        id={id}
        type="file"
        aria-describedby={`${id}-formats`}
        accept=".txt,.text,.jsonl,.ndjson,.json,.csv,.tsv,.tab,.parquet,.gz"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
        }}
        className="max-w-full text-sm file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-line-strong/60 file:bg-raised file:px-3 file:font-medium file:text-ink hover:file:bg-sunken"
      />
      <p id={`${id}-formats`} className="max-w-prose text-muted text-sm">
        Text with one seed a line, JSON Lines, JSON, CSV, TSV, Parquet, or ShareGPT conversations; each may be gzipped. A row that cannot be
        read is listed with its line and reason and never stops the rest.
      </p>
    </div>
  );
}
