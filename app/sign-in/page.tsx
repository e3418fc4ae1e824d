import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Outside } from "@/components/shell/outside";
import { ThemeMenu } from "@/components/shell/theme-menu";
import { ownPath } from "@/components/sign-in/own-path";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { sessionContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const next = ownPath((await searchParams).next);
  if (await sessionContext()) redirect(next);
  return (
    <Outside corner={<ThemeMenu />}>
      <SignInForm next={next} />
    </Outside>
  );
}
