import type { Metadata } from "next";
import { Outside } from "@/components/shell/outside";
import { documentedVerifiers } from "@/components/verifiers/documented-verifiers";
import { VerifiersGuide } from "@/components/verifiers/verifiers-guide";
import { signedInContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "Verifiers" };

export default async function VerifiersPage() {
  await signedInContext();
  return (
    <Outside width="wide">
      <VerifiersGuide entries={await documentedVerifiers()} />
    </Outside>
  );
}
