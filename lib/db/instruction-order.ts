import type { InstructionSort, SortOrder } from "@/lib/schema/instruction-sort";
import { Prisma } from "./generated/client";

export interface ListOrder {
  sort: InstructionSort;
  order: SortOrder;
  /** "ordinal", or "key:ordinal" of the last row already seen */
  after: string | undefined;
}

interface Keyed {
  ordinal: bigint | string;
  level: number;
  updatedAt: Date;
  openFindings: number;
}

const columns = {
  level: Prisma.sql`i."level"`,
  updated: Prisma.sql`i."updatedAt"`,
  findings: Prisma.sql`i."openFindings"`,
};

/** The order by key and ordinal, which an index holds for each key. */
export function orderSql({ sort, order }: ListOrder): Prisma.Sql {
  const direction = order === "asc" ? Prisma.sql`asc` : Prisma.sql`desc`;
  if (sort === "ordinal") return Prisma.sql`i."ordinal" ${direction}`;
  return Prisma.sql`${columns[sort]} ${direction}, i."ordinal" ${direction}`;
}

/** What comes after the last row already seen. */
export function afterSql({ sort, order, after }: ListOrder): Prisma.Sql {
  if (after === undefined) return Prisma.sql`true`;
  const [first = "0", second] = after.split(":");
  const sign = order === "asc" ? Prisma.sql`>` : Prisma.sql`<`;
  if (sort === "ordinal") return Prisma.sql`i."ordinal" ${sign} ${BigInt(second ?? first)}`;
  const key = sort === "updated" ? Prisma.sql`${new Date(Number(first)).toISOString()}::timestamptz` : Prisma.sql`${Number(first)}::int`;
  return Prisma.sql`(${columns[sort]}, i."ordinal") ${sign} (${key}, ${BigInt(second ?? 0)}::bigint)`;
}

/** Where a page that ends with this row ended. */
export function placeOf(sort: InstructionSort, row: Keyed): string {
  if (sort === "ordinal") return row.ordinal.toString();
  const key = { level: row.level, updated: row.updatedAt.getTime(), findings: row.openFindings }[sort];
  return `${key}:${row.ordinal}`;
}
