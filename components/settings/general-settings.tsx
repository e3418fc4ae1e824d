"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/notify";
import { Section } from "@/components/ui/section";
import { changeProject, projectQuery } from "@/lib/client/projects";
import type { ProjectChange, ProjectDetail } from "@/lib/schema/project";
import { isAllowed } from "@/lib/schema/role";
import { Fact } from "./fact";
import { GuidelineForm } from "./guideline-form";
import { GuidelineTexts } from "./guideline-texts";
import { ReasonFields } from "./reason-fields";
import { SaveRow } from "./save-row";

/** The project's name, reasons, and the guidelines its annotators work by. */
export function GeneralSettings({ project }: { project: string }) {
  const { data } = useSuspenseQuery(projectQuery(project));
  const mayManage = isAllowed(data.role, "project.manage");
  return (
    <div className="flex flex-col gap-8">
      {mayManage ? <ProjectForm detail={data} /> : null}
      {isAllowed(data.role, "review.lead") ? <GuidelineForm detail={data} /> : <GuidelineTexts detail={data} />}
      <Section title="Address">
        <dl className="flex flex-col gap-1">
          <Fact label="In addresses">
            <code>{data.slug}</code> <CopyButton text={data.slug} label="Copy the short name" />
          </Fact>
          <Fact label="Id">
            <code className="break-all">{data.id}</code> <CopyButton text={data.id} label="Copy the id" />
          </Fact>
          <Fact label="Made">{data.createdAt.slice(0, 10)}</Fact>
          <Fact label="Your role">{data.role}</Fact>
        </dl>
      </Section>
    </div>
  );
}

function ProjectForm({ detail }: { detail: ProjectDetail }) {
  const [name, setName] = useState(detail.name);
  const [reject, setReject] = useState(detail.settings.rejectReasons.join("\n"));
  const [skip, setSkip] = useState(detail.settings.skipReasons.join("\n"));
  const client = useQueryClient();
  const router = useRouter();
  const change = useMutation(changeProject(client, detail.slug));
  const changed = changesOf(detail, { name, rejectReasons: linesOf(reject), skipReasons: linesOf(skip) });
  const isChanged = Object.keys(changed).length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(changed, {
      onSuccess: () => {
        notify({ title: "Saved.", tone: "accept" });
        router.refresh();
      },
    });
  };
  return (
    <form onSubmit={submit} className="flex max-w-2xl flex-col gap-5">
      <Field label="Name" isRequired>
        <Input value={name} onChange={(event) => setName(event.target.value)} maxLength={80} />
      </Field>
      <ReasonFields reject={reject} skip={skip} onReject={setReject} onSkip={setSkip} />
      <SaveRow label="Save" isChanged={isChanged} isSound={name.trim() !== ""} change={change} />
    </form>
  );
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

interface FormValues {
  name: string;
  rejectReasons: string[];
  skipReasons: string[];
}

/** Only what differs from what stands is sent. */
function changesOf(detail: ProjectDetail, now: FormValues): ProjectChange {
  const { rejectReasons, skipReasons } = detail.settings;
  const differs = (one: readonly string[], other: readonly string[]) => one.join("\n") !== other.join("\n");
  return {
    ...(now.name.trim() === detail.name ? {} : { name: now.name }),
    ...(differs(now.rejectReasons, rejectReasons) ? { rejectReasons: now.rejectReasons } : {}),
    ...(differs(now.skipReasons, skipReasons) ? { skipReasons: now.skipReasons } : {}),
  };
}
