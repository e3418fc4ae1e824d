import type { SearchPlace } from "@/lib/schema/search";
import { characterPairs, isPrefix, type SearchTerm, scriptRuns, searchTerms } from "@/lib/schema/search-terms";
import { Prisma } from "./generated/client";
import { ask, type Sql } from "./sql";

const readTo = 40_000;

/** That the document of `"Instruction" i` has what was typed; nothing has it where nothing can be looked for. */
export function hasWords(typed: string): Prisma.Sql {
  return Prisma.sql`exists (select 1 from "SearchDocument" d where d."instructionId" = i."id" and ${documentHas(typed)})`;
}

/** The same of `"SearchDocument" d`. */
export function documentHas(typed: string): Prisma.Sql {
  const groups = searchTerms(typed).map((terms) => Prisma.sql`(${Prisma.join(terms.map(termSql), " && ")})`);
  return groups.length === 0 ? Prisma.sql`false` : Prisma.sql`d."words" @@ (${Prisma.join(groups, " || ")})`;
}

function termSql(term: SearchTerm): Prisma.Sql {
  const runs = scriptRuns(term.text).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const parts = runs.map(({ text, isDense }) => (isDense ? pairsSql(text) : wordsSql(text, isPrefix(term) && runs.length === 1)));
  const all = Prisma.sql`(${Prisma.join(parts, " && ")})`;
  return term.isNegated ? Prisma.sql`(!! ${all})` : all;
}

/** The words one after another; as a prefix the beginning of the last is enough. */
function wordsSql(text: string, isPrefixed: boolean): Prisma.Sql {
  const phrase = Prisma.sql`phraseto_tsquery('pg_catalog.simple', larch_fold(${text}))`;
  return isPrefixed ? Prisma.sql`(nullif(${phrase}::text, '') || ':*')::tsquery` : phrase;
}

function pairsSql(run: string): Prisma.Sql {
  const pairs = characterPairs(run);
  return wordsSql(pairs.join(" "), pairs.length === 1 && [...run].length === 1);
}

export interface SearchText {
  instructionId: string;
  place: SearchPlace;
  text: string;
}

/** Every text of these instructions a search looks into, as far as it looks. */
export function searchTexts(sql: Sql, ids: readonly string[]): Promise<SearchText[]> {
  return ask<SearchText & Record<string, unknown>>(
    sql,
    Prisma.sql`
    select found."instructionId", found."place", left(found."text", ${readTo}::int) as "text" from (
      select i."id" as "instructionId", 'instruction' as "place", i."text", 0 as "order" from "Instruction" i where i."id" = any(${ids}::uuid[])
      union all select ic."instructionId", 'constraint', c."text", 1000 + ic."position" from "InstructionConstraint" ic
        join "Constraint" c on c."id" = ic."constraintId" where ic."instructionId" = any(${ids}::uuid[])
      union all select a."instructionId", 'answer', a."text", 1000000 from "Answer" a where a."instructionId" = any(${ids}::uuid[])
      union all select m."instructionId", 'comment', m."body", 2000000 from "Comment" m where m."instructionId" = any(${ids}::uuid[])
    ) found order by found."order"`,
  );
}
