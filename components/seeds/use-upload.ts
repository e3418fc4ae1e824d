"use client";
import { useEffect, useRef, useState } from "react";
import { uploadSeedFile } from "@/lib/client/upload-seeds";
import type { SeedUpload } from "@/lib/schema/seed-import";

interface Sending {
  fileName: string;
  /** 0 to 1 */
  share: number;
}

/** Sends one file at a time; leaving the page stops it. */
export function useUpload(project: string, onUploaded: (upload: SeedUpload) => void) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  async function send(file: File): Promise<void> {
    const controller = new AbortController();
    stopper.current = controller;
    setError(null);
    setSending({ fileName: file.name, share: 0 });
    try {
      const onProgress = (share: number) => setSending({ fileName: file.name, share });
      onUploaded(await uploadSeedFile(project, file, { onProgress, signal: controller.signal }));
    } catch (failure) {
      if (!controller.signal.aborted) setError(failure);
    } finally {
      setSending(null);
    }
  }

  return { sending, error, send: (file: File) => void send(file), stop: () => stopper.current?.abort() };
}
