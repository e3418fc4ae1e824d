-- A verdict says what kind of item it is on. Rows so far are on instructions; others are told from what they name.
create type "ItemKind" as enum ('query', 'constraints', 'instruction', 'answer', 'internal_feedback', 'external_feedback', 'chain');
alter table "Verdict" add column "kind" "ItemKind" not null default 'instruction';

alter table "Verdict" disable trigger append_only;
update "Verdict" v set "kind" = case
    when v."queryId" is not null then 'query'
    when v."answerId" is not null then 'answer'
    when v."chainId" is not null then 'chain'
    else (select f."kind"::text || '_feedback' from "Feedback" f where f."id" = v."feedbackId") end::"ItemKind"
  where v."instructionId" is null;
alter table "Verdict" enable trigger append_only;

-- Exactly the thing of its kind (verdict_subject sees to it that nothing else is named beside it).
alter table "Verdict" add constraint verdict_kind check (case
  when "kind" in ('query', 'constraints') then "queryId" is not null
  when "kind" = 'instruction' then "instructionId" is not null
  when "kind" = 'answer' then "answerId" is not null
  when "kind" = 'chain' then "chainId" is not null
  else "feedbackId" is not null end);

create index "Verdict_queryId_kind_userId_idx" on "Verdict" ("queryId", "kind", "userId", "ordinal") where "queryId" is not null;
create index "Verdict_answerId_userId_idx" on "Verdict" ("answerId", "userId", "ordinal") where "answerId" is not null;
create index "Verdict_feedbackId_userId_idx" on "Verdict" ("feedbackId", "userId", "ordinal") where "feedbackId" is not null;
create index "Verdict_chainId_userId_idx" on "Verdict" ("chainId", "userId", "ordinal") where "chainId" is not null;
-- A person's own latest of one kind, beside however many on instructions.
create index "Verdict_own_by_kind_idx" on "Verdict" ("projectId", "userId", "kind", "ordinal") where "kind" <> 'instruction';
create index "TextEdit_queryId_idx" on "TextEdit" ("queryId");

-- How many people may judge one item that is not an instruction: the project's overlap, or one.
create function larch_part_places(project uuid) returns integer language sql stable as $$
  select coalesce((select ("reviewSettings"->>'overlap')::int from "Project" where "id" = project), 1)
$$;

-- The people other than this one whose latest standing verdict on the item is more than a skip.
create function larch_part_others(of_kind "ItemKind", item uuid, person text) returns integer language sql volatile as $$
  select count(*)::int from (
    select distinct on (v."userId") v."decision" from "Verdict" v
    where v."kind" = of_kind and v."userId" <> person and v."decision" is not null
      and (case when of_kind in ('query', 'constraints') then v."queryId" = item
        when of_kind = 'answer' then v."answerId" = item
        when of_kind = 'chain' then v."chainId" = item else v."feedbackId" = item end)
      and not exists (select 1 from "Verdict" w where w."withdrawsId" = v."id")
    order by v."userId", v."ordinal" desc) latest
  where latest."decision" <> 'skip'
$$;

-- What stands of this person on the item, as this very row leaves it: taking back a skip may bring an earlier word up again.
create function larch_part_own(of_kind "ItemKind", item uuid, person text, withdrawn uuid) returns "VerdictDecision" language sql volatile as $$
  select v."decision" from "Verdict" v
  where v."kind" = of_kind and v."userId" = person and v."decision" is not null and v."id" is distinct from withdrawn
    and (case when of_kind in ('query', 'constraints') then v."queryId" = item
      when of_kind = 'answer' then v."answerId" = item
      when of_kind = 'chain' then v."chainId" = item else v."feedbackId" = item end)
    and not exists (select 1 from "Verdict" w where w."withdrawsId" = v."id")
  order by v."ordinal" desc limit 1
$$;

-- Two people at once cannot exceed it: the second waits at the item's lock and then sees what the first wrote.
create function larch_part_verdict() returns trigger language plpgsql as $$
declare
  item uuid := coalesce(new."queryId", new."answerId", new."feedbackId", new."chainId");
  before_it "VerdictDecision";
  after_it "VerdictDecision";
  places integer;
begin
  if new."kind" = 'answer' and not exists (select 1 from "Answer" where "id" = item and "kind" = 'answer')
    or new."kind" in ('internal_feedback', 'external_feedback')
      and not exists (select 1 from "Feedback" where "id" = item and "kind"::text || '_feedback' = new."kind"::text) then
    raise exception 'a verdict of kind % is on something else', new."kind" using errcode = 'integrity_constraint_violation';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new."kind"::text || item::text, 0));
  before_it := larch_part_own(new."kind", item, new."userId", null);
  after_it := coalesce(new."decision", larch_part_own(new."kind", item, new."userId", new."withdrawsId"));
  if after_it is null or after_it = 'skip' or (before_it is not null and before_it <> 'skip') then
    return new;
  end if;
  places := larch_part_places(new."projectId");
  if larch_part_others(new."kind", item, new."userId") >= places then
    raise exception 'all % places on % % are taken', places, new."kind", item using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger part_places before insert on "Verdict" for each row when (new."kind" <> 'instruction') execute function larch_part_verdict();
