-- How often this person was given items: a claim is made for the state it read, and made again where another was faster.
alter table "Membership" add column "claims" integer not null default 0;

-- A place without a slot takes the lowest free one. Only here, with the item's row held, is it known which that is.
create or replace function larch_keep_overlap() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  taken integer;
  allowed integer;
begin
  if tg_op = 'UPDATE' and larch_assignment_active(old."status") and new."slot" is not distinct from old."slot" then return new; end if;
  if not larch_assignment_active(new."status") then return new; end if;
  perform 1 from "Instruction" where "id" = new."instructionId" for no key update;
  allowed := larch_overlap(new."instructionId");
  if allowed is null then return new; end if;
  select count(*) into taken from "Assignment" a
    where a."instructionId" = new."instructionId" and a."id" <> new."id" and a."status" in ('open', 'done', 'returned') and a."slot" is not null;
  if new."slot" is null and taken < allowed then
    select min(s.slot) into new."slot" from generate_series(1, allowed) s (slot)
      where not exists (select 1 from "Assignment" a where a."instructionId" = new."instructionId" and a."slot" = s.slot
        and a."id" <> new."id" and a."status" in ('open', 'done', 'returned'));
  end if;
  if new."slot" is null or new."slot" > allowed or taken >= allowed then
    raise exception 'instruction % has its % people', new."instructionId", allowed using errcode = 'check_violation';
  end if;
  return new;
end $$;
