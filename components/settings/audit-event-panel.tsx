"use client";
import { CodeBlock } from "@/components/ui/code-block";
import { Panel } from "@/components/ui/panel";
import type { AuditRow } from "@/lib/schema/audit";
import { actionWords, whoOf } from "./audit-words";
import { Fact } from "./fact";

/** One event with everything that was written down about it. */
export function AuditEventPanel({ event, onClose }: { event: AuditRow | null; onClose: () => void }) {
  return (
    <Panel
      isOpen={event !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={event ? actionWords(event.action) : ""}
    >
      {event ? (
        <div className="flex flex-col gap-4">
          <dl>
            <Fact label="When">{event.at.replace("T", " ").replace(/\.\d+Z$/, " UTC")}</Fact>
            <Fact label="Who">{whoOf(event)}</Fact>
            <Fact label="On">
              <code className="break-all text-xs">{event.subject}</code>
            </Fact>
          </dl>
          <CodeBlock label="Before" text={jsonOf(event.before)} empty="Nothing was there, or nothing needed keeping." />
          <CodeBlock label="After" text={jsonOf(event.after)} empty="Nothing more to tell." />
        </div>
      ) : null}
    </Panel>
  );
}

function jsonOf(value: unknown): string {
  return value === null || value === undefined ? "" : JSON.stringify(value, null, 2);
}
