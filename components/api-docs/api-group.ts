/** One subject of the API and its routes, as the guide shows them. */
export interface ApiGroup {
  tag: string;
  routes: readonly ApiGroupRoute[];
}

export interface ApiGroupRoute {
  id: string;
  method: string;
  path: string;
  summary: string;
  /** who may call it, as a sentence */
  access: string;
  /** schemas written as types; null where there is none */
  query: string | null;
  body: string | null;
  reply: string | null;
}
