import type { Metadata } from "next";
import { PasswordForm } from "@/components/account/password-form";
import { Outside } from "@/components/shell/outside";
import { ThemeMenu } from "@/components/shell/theme-menu";
import { signedInContext } from "@/lib/http/page-context";
import { readSession } from "@/lib/services/auth/read-session";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const { user } = await readSession(await signedInContext());
  return (
    <Outside corner={<ThemeMenu />}>
      <div className="flex flex-col gap-5">
        <div>
          <h1 className="font-semibold text-xl tracking-tight">{user?.name}</h1>
          <p className="text-muted text-sm">{user?.email}</p>
        </div>
        <PasswordForm />
      </div>
    </Outside>
  );
}
