"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { messageOf } from "@/components/ui/error-state";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/notify";
import { setSkills } from "@/lib/client/team";
import type { TeamMember } from "@/lib/schema/team";

/** A person's skills, separated by commas; saved with Enter or when the field is left. */
export function SkillsField({ project, person }: { project: string; person: TeamMember }) {
  const client = useQueryClient();
  const [typed, setTyped] = useState(person.skills.join(", "));
  const saving = useMutation({
    ...setSkills(client, project),
    onError: (error) => notify({ title: "The skills were not saved", detail: messageOf(error), tone: "reject" }),
  });
  const skills = typed
    .split(",")
    .map((skill) => skill.trim().toLowerCase())
    .filter(Boolean);
  const save = () => {
    if (skills.join() !== person.skills.join()) saving.mutate({ person: person.id, skills });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <form onSubmit={submit}>
      <Input
        size="sm"
        dir="auto"
        className="min-w-36"
        aria-label={`Skills of ${person.name}, separated by commas`}
        placeholder="none"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
      />
    </form>
  );
}
