-- What people and models decided is never changed or removed, only added to.
create function larch_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger append_only before update or delete on "Verdict" for each row execute function larch_append_only();
create trigger append_only before update or delete on "FilterVerdict" for each row execute function larch_append_only();
create trigger append_only before update or delete on "FilterOverride" for each row execute function larch_append_only();
create trigger append_only before update or delete on "TextEdit" for each row execute function larch_append_only();
create trigger append_only before update or delete on "Adjudication" for each row execute function larch_append_only();
create trigger append_only before update or delete on "AuditEvent" for each row execute function larch_append_only();
create trigger append_only before update or delete on "PromptVersion" for each row execute function larch_append_only();
create trigger append_only before update or delete on "ReleaseRow" for each row execute function larch_append_only();

-- A verdict is on exactly one thing, and either decides or withdraws.
alter table "Verdict" add constraint verdict_subject check (num_nonnulls("queryId", "instructionId", "answerId", "feedbackId", "chainId") = 1);
alter table "Verdict" add constraint verdict_decides_or_withdraws check (("decision" is null) <> ("withdrawsId" is null));
alter table "FilterVerdict" add constraint filter_verdict_subject check (num_nonnulls("queryId", "instructionId") = 1);
alter table "TextEdit" add constraint text_edit_subject check (num_nonnulls("queryId", "instructionId", "constraintId") = 1);
alter table "Instruction" add constraint instruction_level check ("level" between 1 and 5);
alter table "SeedNearDuplicate" add constraint near_duplicate_order check ("seedId" < "otherId");
