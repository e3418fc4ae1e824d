import { apiHandler } from "@/lib/http/handler";

export const dynamic = "force-dynamic";

export { apiHandler as DELETE, apiHandler as GET, apiHandler as PATCH, apiHandler as POST, apiHandler as PUT };
