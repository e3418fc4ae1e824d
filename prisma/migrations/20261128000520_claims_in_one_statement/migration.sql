-- How often this person was given items: a claim is made for the state it read, and made again where another was faster.
alter table "Membership" add column "claims" integer not null default 0;

-- A place without a slot takes the lowest free one. Only here, with the item's row held, is it known which that is. And sharing out a project
-- that has verdicts already gives each of them its place in one statement: what was planned while the table was empty read the whole of it for
-- every place, ten minutes for a hundred thousand. The plan is made without that way now.
create or replace function larch_keep_overlap() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  used integer[];
  allowed integer;
begin
  if tg_op = 'UPDATE' and larch_assignment_active(old."status") and new."slot" is not distinct from old."slot" then return new; end if;
  if not larch_assignment_active(new."status") then return new; end if;
  perform 1 from "Instruction" where "id" = new."instructionId" for no key update;
  allowed := larch_overlap(new."instructionId");
  if allowed is null then return new; end if;
  select coalesce(array_agg(a."slot"), '{}') into used from "Assignment" a
    where a."instructionId" = new."instructionId" and a."id" <> new."id" and a."status" in ('open', 'done', 'returned') and a."slot" is not null;
  for free in 1..allowed loop
    exit when new."slot" is not null;
    if free <> all(used) then new."slot" := free; end if;
  end loop;
  if new."slot" is null or new."slot" > allowed or cardinality(used) >= allowed then
    raise exception 'instruction % has its % people', new."instructionId", allowed using errcode = 'check_violation';
  end if;
  return new;
end $$;
