"use client";
import { useState } from "react";
import { ApiError } from "@/lib/client/request";
import { StaleDraft, type StudyDraft } from "@/lib/schema/study-draft";
import { isSavedFromHere } from "@/lib/study/draft-sides";

/** What somebody else saved since, and the server's words about it. */
export interface Rival {
  theirs: StaleDraft;
  message: string;
}

interface Base {
  /** what the draft is made on */
  revision: number;
  /** what was sent on it and not answered: it may have arrived all the same */
  sent: StudyDraft[];
}

interface Settled {
  onSuccess: () => void;
  onError: () => void;
}

/** Which revision a draft is made on, and whom it meets there. What this window itself saved is no rival, whether the answer came or not. */
export function useRival(readRevision: number) {
  const [base, setBase] = useState<Base>({ revision: readRevision, sent: [] });
  const [rival, setRival] = useState<Rival | null>(null);
  const settle = (revision: number) => {
    setBase({ revision, sent: [] });
    setRival(null);
  };
  /** What becomes of a draft that is sent now. */
  const answered = (draft: StudyDraft, settled: Settled) => {
    setBase({ ...base, sent: [...base.sent, draft].slice(-5) });
    return {
      onSuccess: ({ revision }: { revision: number }) => {
        settle(revision);
        settled.onSuccess();
      },
      onError: (error: Error) => {
        const stale = StaleDraft.safeParse(error instanceof ApiError ? error.details : null);
        if (!stale.success) settled.onError();
        else if (isSavedFromHere(stale.data, base.sent)) settle(stale.data.revision);
        else setRival({ theirs: stale.data, message: error.message });
      },
    };
  };
  return { base, rival, setBase, settle, answered };
}
