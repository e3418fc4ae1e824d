"use client";
import { useEffect } from "react";
import { lastProjectCookie } from "./last-project-cookie";

/** Keeps in this browser which project is open, so that the front page leads back to it. */
export function RememberProject({ slug }: { slug: string }) {
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140
    document.cookie = `${lastProjectCookie}=${slug}; path=/; max-age=31536000; samesite=lax`;
  }, [slug]);
  return null;
}
