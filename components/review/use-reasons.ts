"use client";
import { useQuery } from "@tanstack/react-query";
import { projectQuery } from "@/lib/client/projects";
import type { ProjectSettings } from "@/lib/schema/project";

const none = { rejectReasons: [], skipReasons: [] };

/** The reasons annotators of this project choose from; none until they are read. */
export function useReasons(project: string): Pick<ProjectSettings, "rejectReasons" | "skipReasons"> {
  return useQuery(projectQuery(project)).data?.settings ?? none;
}
