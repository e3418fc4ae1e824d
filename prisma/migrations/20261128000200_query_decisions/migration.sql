-- What stands of the first filter's verdict, beside the query as the second's stands beside the instruction. Dropping a query
-- withdraws its instructions: each carries that in a column of its own, so that no list has to look at the query.
alter table "Query" add column "filterDecision" "FilterDecision";
alter table "Query" add column "overridden" boolean not null default false;
alter table "Instruction" add column "queryDropped" boolean not null default false;

create function larch_decide_query(query uuid, said "FilterDecision", standing "FilterDecision") returns void language sql as $$
  update "Query" set "filterDecision" = standing, "overridden" = standing <> said where "id" = query;
  update "Instruction" set "queryDropped" = standing = 'drop'
    where "queryId" = query and "queryDropped" <> (standing = 'drop');
$$;

create function larch_query_filtered() returns trigger language plpgsql as $$
begin
  perform larch_decide_query(new."queryId", new."decision", new."decision");
  return null;
end $$;
create trigger query_filtered after insert on "FilterVerdict" for each row when (new."queryId" is not null)
  execute function larch_query_filtered();

create function larch_query_overridden() returns trigger language plpgsql as $$
begin
  perform larch_decide_query(v."queryId", v."decision", new."decision")
    from "FilterVerdict" v where v."id" = new."filterVerdictId" and v."queryId" is not null;
  return null;
end $$;
create trigger query_overridden after insert on "FilterOverride" for each row execute function larch_query_overridden();

with said as (
  select distinct on (v."queryId") v."queryId", v."decision" as "said", coalesce((
    select o."decision" from "FilterOverride" o where o."filterVerdictId" = v."id" order by o."createdAt" desc, o."id" desc limit 1
  ), v."decision") as "standing"
  from "FilterVerdict" v where v."queryId" is not null order by v."queryId", v."createdAt" desc, v."id" desc)
update "Query" q set "filterDecision" = said."standing", "overridden" = said."standing" <> said."said"
from said where said."queryId" = q."id";
update "Instruction" i set "queryDropped" = true from "Query" q where q."id" = i."queryId" and q."filterDecision" = 'drop';
