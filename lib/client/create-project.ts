import * as z from "zod";
import { request } from "./request";

export function createProject(input: { name: string }): Promise<{ id: string; slug: string }> {
  return request("/projects", z.object({ id: z.string(), slug: z.string() }), { method: "POST", body: input });
}
