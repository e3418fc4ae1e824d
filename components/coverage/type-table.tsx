"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { formatCount, formatShare } from "@/components/ui/number-format";
import { StatusShape } from "@/components/ui/status-shape";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { TypeUse } from "@/lib/schema/coverage";

const levels = [1, 2, 3, 4, 5] as const;
const shownFirst = 25;

/** Type × level: the darker a cell, the more often that type is used at that level. */
export function TypeTable({ types }: { types: readonly TypeUse[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const most = Math.max(1, ...types.flatMap(({ byLevel }) => byLevel));
  const shown = isWhole ? types : types.slice(0, shownFirst);
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="w-full max-w-4xl">
        <Table caption="Uses of each type of constraint by level">
          <thead>
            <tr>
              <Th>Type</Th>
              {levels.map((level) => (
                <Th key={level} isNumber className="w-16">
                  Level {level}
                </Th>
              ))}
              <Th isNumber>Uses</Th>
              <Th isNumber className="max-sm:hidden">
                Met by answers
              </Th>
            </tr>
          </thead>
          <tbody>
            {shown.map((type) => (
              <TypeLine key={`${type.kind} ${type.key}`} type={type} most={most} />
            ))}
          </tbody>
        </Table>
      </div>
      {types.length > shownFirst ? (
        <Button size="sm" onClick={() => setIsWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole ? "Show fewer" : `Show all ${formatCount(types.length)} types`}
        </Button>
      ) : null}
    </div>
  );
}

function TypeLine({ type: { kind, title, byLevel, total, met }, most }: { type: TypeUse; most: number }) {
  return (
    <Tr>
      <Th scope="row" className="h-8 whitespace-normal font-normal text-ink text-sm">
        <span className="flex items-center gap-2">
          <StatusShape
            kind={kind === "verifier" ? "accept" : "judged"}
            size="sm"
            label={kind === "verifier" ? "checked by code" : "judged"}
          />
          <span className="min-w-0 break-words">{title}</span>
        </span>
      </Th>
      {levels.map((level) => (
        <Heat key={level} count={byLevel[level - 1] ?? 0} most={most} />
      ))}
      <Td isNumber className="font-medium">
        {formatCount(total)}
      </Td>
      <Td isNumber className="text-muted max-sm:hidden">
        {met === null ? "not checked" : `${formatShare(met.met / Math.max(1, met.of))} of ${formatCount(met.of)}`}
      </Td>
    </Tr>
  );
}

/** Shaded by the square root: a handful can be told from none beside thousands. */
function Heat({ count, most }: { count: number; most: number }) {
  const share = Math.round(38 * Math.sqrt(count / most));
  return (
    <Td
      isNumber
      style={{ background: `color-mix(in oklch, var(--accent) ${share}%, transparent)` }}
      className={count === 0 ? "text-muted" : ""}
    >
      {count === 0 ? "·" : formatCount(count)}
    </Td>
  );
}
