"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { Toaster } from "@/components/ui/toaster";
import { TooltipProvider } from "@/components/ui/tooltip";
import { browserQueryClient } from "./query-client";

/** What every page stands in: the query cache, the URL's state, tooltips, notices. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(browserQueryClient);
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        <TooltipProvider>{children}</TooltipProvider>
        <Toaster />
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
