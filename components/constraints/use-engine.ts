"use client";
import { useEffect, useId, useState } from "react";
import { afterPaint } from "@/lib/client/after-paint";
import { askEngine } from "./engine";
import type { EngineAsk, EngineKind, EngineReply } from "./engine-messages";

interface Told<Kind extends EngineKind> {
  reply: EngineReply<Kind>;
  /** false: of the question before, while the newest is being answered */
  isCurrent: boolean;
}

/** The engine's reply to a question, which must be the same object for as long as it is the same question. */
export function useEngine<Kind extends EngineKind>(ask: EngineAsk<Kind> | null): Told<Kind> | null {
  const slot = useId();
  const [told, setTold] = useState<{ ask: EngineAsk<Kind>; reply: EngineReply<Kind> } | null>(null);
  useEffect(() => {
    if (!ask) return;
    let isWanted = true;
    const take = (reply: EngineReply<Kind>) => {
      if (isWanted) setTold({ ask, reply });
    };
    afterPaint(() => {
      if (isWanted) askEngine(slot, ask, { take });
    });
    return () => {
      isWanted = false;
    };
  }, [slot, ask]);
  return told && ask && { reply: told.reply, isCurrent: told.ask === ask };
}
