import type { ReleaseCounts, Split } from "@/lib/schema/release";
import { instructionsOf, type QualityRecord, type ReleaseRecord } from "@/lib/schema/release-record";

/** Distinct sources beyond this are counted together, so that a count per row never becomes a copy of the rows. */
const mostNames = 200;
export const otherName = "(others)";

/** Counts a release while its rows pass by once; holds one entry per family and per item judged twice, never the rows. */
export class Tally {
  private readonly families = new Map<string, Split>();
  private readonly judgedTwice = new Map<string, boolean>();
  private readonly counts: ReleaseCounts = emptyCounts();

  add(record: ReleaseRecord, split: Split): void {
    const { counts } = this;
    counts.rows++;
    counts.byKind[record.kind]++;
    counts.bySplit[split].rows++;
    counts.bySplit[split].byKind[record.kind]++;
    if (!this.families.has(record.seed.id)) {
      this.families.set(record.seed.id, split);
      counts.families++;
      counts.bySplit[split].families++;
    }
    if (record.kind === "chain") counts.turns += record.turns.length;
    if (record.isEdited) counts.edited++;
    if (record.isRehearsal) counts.rehearsal++;
    raise(counts.byLicence, record.seed.licence);
    raise(counts.bySource, record.seed.source);
    for (const instruction of instructionsOf(record)) this.addInstruction(instruction);
  }

  leaveOut(reasons: Readonly<Record<string, number>>): void {
    for (const [reason, times] of Object.entries(reasons)) raise(this.counts.leftOut, reason, times);
  }

  /** Names in alphabetical order: equal rows give equal JSON. */
  result(): ReleaseCounts {
    const { byLevel, byCategory, byLicence, bySource, leftOut } = this.counts;
    const agreeing = [...this.judgedTwice.values()].filter((isAgreed) => isAgreed).length;
    return {
      ...this.counts,
      byLevel: sorted(byLevel),
      byCategory: sorted(byCategory),
      byLicence: sorted(byLicence),
      bySource: sorted(bySource),
      leftOut: sorted(leftOut),
      agreement: { items: this.judgedTwice.size, agreeing },
    };
  }

  private addInstruction(instruction: ReturnType<typeof instructionsOf>[number]): void {
    raise(this.counts.byLevel, String(instruction.level));
    for (const { category } of instruction.constraints) raise(this.counts.byCategory, category);
    const judges = decisionsOf(instruction.quality);
    if (judges.total >= 2) this.judgedTwice.set(instruction.id, judges.distinct === 1);
  }
}

/** Skips are not decisions. */
function decisionsOf({ verdicts }: QualityRecord): { total: number; distinct: number } {
  const decisions = [verdicts.accept, verdicts.revise, verdicts.reject];
  return { total: decisions.reduce((sum, times) => sum + times, 0), distinct: decisions.filter((times) => times > 0).length };
}

function raise(counts: Record<string, number>, name: string, by = 1): void {
  const key = name in counts || Object.keys(counts).length < mostNames ? name : otherName;
  counts[key] = (counts[key] ?? 0) + by;
}

function sorted(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function emptyKinds() {
  return { chain: 0, internal_feedback: 0, external_feedback: 0, single: 0 };
}

export function emptyCounts(): ReleaseCounts {
  const split = () => ({ rows: 0, families: 0, byKind: emptyKinds() });
  return {
    ...{ rows: 0, families: 0, byKind: emptyKinds(), bySplit: { train: split(), validation: split(), test: split() }, turns: 0 },
    ...{
      byLevel: {},
      byCategory: {},
      byLicence: {},
      bySource: {},
      edited: 0,
      rehearsal: 0,
      agreement: { items: 0, agreeing: 0 },
      leftOut: {},
    },
  };
}
