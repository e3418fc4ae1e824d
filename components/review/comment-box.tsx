"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { messageOf } from "@/components/ui/error-state";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import { sendComment } from "@/lib/client/discussions";
import { isNaming, mentionedIn, offeredMentions, withMention } from "@/lib/review/mentions";
import type { PersonName } from "@/lib/schema/discussion";
import { DraftNote } from "./draft-note";
import { useDraft } from "./use-draft";

interface CommentBoxProps {
  project: string;
  instructionId: string;
  /** null: not read yet */
  people: readonly PersonName[] | null;
  /** null: it is flagged already */
  flag: { isOn: boolean; onChange: (isOn: boolean) => void } | null;
  onCancel: () => void;
}

/** Enter sends, Shift and Enter begins a line, @ names somebody. What is typed is kept until it is sent. */
export function CommentBox({ project, instructionId, people: known, flag, onCancel }: CommentBoxProps) {
  const people = known ?? [];
  const client = useQueryClient();
  const draft = useDraft(`comment:${instructionId}`, "", 0);
  const send = useMutation(sendComment(client, project, instructionId));
  // The same words sent twice are one comment: the id lasts until they have arrived.
  const id = useRef<string | null>(null);
  const offered = offeredMentions(draft.text, people, 5);
  const body = draft.text.trim();
  const post = () => {
    if (body === "" || send.isPending) return;
    id.current ??= crypto.randomUUID();
    const mentions = mentionedIn(body, people).slice(0, 20);
    send.mutate(
      { id: id.current, body, isFlag: flag?.isOn ?? false, mentions },
      {
        onSuccess: () => {
          id.current = null;
          draft.startAnew();
        },
      },
    );
  };
  const write = (text: string) => {
    id.current = null;
    draft.type(text);
  };
  const name = (person: PersonName) => write(withMention(draft.text, "", person.name));
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = offered;
    if (first && (event.key === "Tab" || event.key === "Enter") && !event.shiftKey) {
      event.preventDefault();
      name(first);
    } else if (known === null && event.key === "Tab" && !event.shiftKey && isNaming(draft.text)) {
      // Nobody can be offered yet: a Tab that left the box now would turn the words that follow into commands.
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      post();
    } else if (event.key === "Escape") {
      event.preventDefault();
      onCancel();
    }
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        post();
      }}
    >
      <Textarea
        autoFocus
        dir="auto"
        aria-label="Comment: Enter sends it, @ names a person"
        placeholder="What should be talked about? @ names a person"
        className="min-h-16 max-w-reading"
        maxLength={10_000}
        value={draft.text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {offered.length > 0 ? (
        <div className="flex flex-wrap items-center gap-2 text-xs" role="status">
          <span className="text-muted">
            <Kbd>Tab</Kbd> names the first:
          </span>
          {offered.map((person) => (
            <Button key={person.id} size="sm" onClick={() => name(person)}>
              <bdi>@{person.name}</bdi>
            </Button>
          ))}
        </div>
      ) : null}
      <DraftNote draft={draft} />
      {send.error ? (
        <p role="alert" className="text-reject text-sm">
          It was not sent: {messageOf(send.error)} Your words are kept; press Enter to try again.
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" size="sm" isBusy={send.isPending} disabled={body === ""}>
          {flag?.isOn ? "Send and flag" : "Send"} <Kbd className="border-transparent bg-transparent text-on-accent">Enter</Kbd>
        </Button>
        {flag ? (
          <Checkbox checked={flag.isOn} onChange={(event) => flag.onChange(event.target.checked)} label="Flag it for discussion" />
        ) : null}
      </div>
    </form>
  );
}
