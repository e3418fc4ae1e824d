import { describe, expect, it } from "vitest";
import { AssignmentStatus, Consensus } from "@/lib/schema/assignment";
import { BulkStatus, BulkVerb } from "@/lib/schema/bulk-action";
import { CallOutcome, FailureKind } from "@/lib/schema/call-outcome";
import { BindingSource, BindingState, Fulfilment } from "@/lib/schema/constraint-verdict";
import { Severity } from "@/lib/schema/finding";
import { FindingStatus } from "@/lib/schema/finding-list";
import { FilterDecision, ReviewState, Source, Track } from "@/lib/schema/instruction";
import { ItemKind } from "@/lib/schema/item-kind";
import { ModelRole, StructuredOutput } from "@/lib/schema/model-role";
import { Role } from "@/lib/schema/role";
import { ItemStatus, PauseReason, RunStatus } from "@/lib/schema/run";
import { SeedStatus } from "@/lib/schema/seed";
import { ImportStatus } from "@/lib/schema/seed-import";
import { SideChoice, StudySide, StudyTextState } from "@/lib/schema/study-body";
import { ArmChoice } from "@/lib/schema/study-rows";
import { VerdictDecision } from "@/lib/schema/verdict";
import * as prisma from "./generated/enums";

const pairs = [
  ["Role", Role, prisma.Role],
  ["ModelRole", ModelRole, prisma.ModelRole],
  ["StructuredOutput", StructuredOutput, prisma.StructuredOutput],
  ["CallOutcome", CallOutcome, prisma.CallOutcome],
  ["FailureKind", FailureKind, prisma.FailureKind],
  ["Track", Track, prisma.Track],
  ["ReviewState", ReviewState, prisma.ReviewState],
  ["FilterDecision", FilterDecision, prisma.FilterDecision],
  ["Source", Source, prisma.Source],
  ["RunStatus", RunStatus, prisma.RunStatus],
  ["PauseReason", PauseReason, prisma.PauseReason],
  ["ItemStatus", ItemStatus, prisma.ItemStatus],
  ["ImportStatus", ImportStatus, prisma.ImportStatus],
  ["SeedStatus", SeedStatus, prisma.SeedStatus],
  ["BindingState", BindingState, prisma.BindingState],
  ["BindingSource", BindingSource, prisma.BindingSource],
  ["Fulfilment", Fulfilment, prisma.Fulfilment],
  ["Severity", Severity, prisma.Severity],
  ["FindingStatus", FindingStatus, prisma.FindingStatus],
  ["AssignmentStatus", AssignmentStatus, prisma.AssignmentStatus],
  ["Consensus", Consensus, prisma.Consensus],
  ["BulkVerb", BulkVerb, prisma.BulkVerb],
  ["StudyTextState", StudyTextState, prisma.StudyTextState],
  ["StudySide", StudySide, prisma.StudySide],
  ["SideChoice", SideChoice, prisma.SideChoice],
  ["ArmChoice", ArmChoice, prisma.ArmChoice],
  ["BulkStatus", BulkStatus, prisma.BulkStatus],
  ["ItemKind", ItemKind, prisma.ItemKind],
  ["VerdictDecision", VerdictDecision, prisma.VerdictDecision],
] as const;

describe("the database's enums", () => {
  it.each(pairs)("%s has the words of its schema", (_name, schema, generated) => {
    expect(Object.values(generated).sort()).toEqual([...schema.options].sort());
  });
});
