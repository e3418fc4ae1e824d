"use client";
import { BookOpen, KeyRound, ListChecks, LogOut } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { messageOf } from "@/components/ui/error-state";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { notify } from "@/components/ui/notify";
import { signOut } from "@/lib/client/sign-in";
import type { Role } from "@/lib/schema/role";

interface PersonMenuProps {
  person: { name: string; email: string };
  /** in the project that is open; none outside of one */
  role?: Role;
}

export function PersonMenu({ person, role }: PersonMenuProps) {
  const leave = () => {
    signOut().then(
      () => window.location.assign("/sign-in"),
      (error: unknown) => notify({ title: "You are still signed in.", detail: messageOf(error), tone: "reject" }),
    );
  };
  const trigger = (
    <Button tone="quiet" className="w-8 rounded-full px-0" aria-label={`${person.name}: account`}>
      <span
        aria-hidden
        className="flex size-6 items-center justify-center rounded-full bg-accent-tint font-semibold text-[11px] text-accent-strong"
      >
        {initials(person.name)}
      </span>
    </Button>
  );
  return (
    <Menu align="end" trigger={trigger} className="w-60">
      <div className="px-2 py-1.5">
        <p className="truncate font-medium">{person.name}</p>
        <p className="truncate text-muted text-xs">{person.email}</p>
        {role ? <p className="text-muted text-xs">{role} in this project</p> : null}
      </div>
      <MenuSeparator />
      <MenuItem asChild>
        <Link href="/account">
          <KeyRound aria-hidden className="text-muted" />
          Change the password
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href="/account">
          <KeyRound aria-hidden className="text-muted" />
          Your account
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href="/api-docs">
          <BookOpen aria-hidden className="text-muted" />
          HTTP API
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href="/verifiers">
          <ListChecks aria-hidden className="text-muted" />
          Verifiers
        </Link>
      </MenuItem>
      <MenuItem icon={<LogOut aria-hidden className="text-muted" />} onSelect={leave}>
        Sign out
      </MenuItem>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
