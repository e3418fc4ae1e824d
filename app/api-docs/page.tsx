import type { Metadata } from "next";
import { ApiGuide } from "@/components/api-docs/api-guide";
import { Outside } from "@/components/shell/outside";
import { apiGuide } from "@/lib/http/api-guide";
import { routes } from "@/lib/http/app";
import { signedInContext } from "@/lib/http/page-context";
import { appUrl } from "@/lib/services/app-context";

export const metadata: Metadata = { title: "HTTP API" };

export default async function ApiDocsPage() {
  await signedInContext();
  return (
    <Outside width="wide">
      <ApiGuide groups={apiGuide(routes)} origin={appUrl()} />
    </Outside>
  );
}
