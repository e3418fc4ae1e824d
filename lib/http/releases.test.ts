import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ExportManifest } from "@/lib/schema/export";
import { createApiKey } from "@/lib/services/api-keys/create";
import { systemContextOf } from "@/lib/services/context";
import { apiOf } from "@/lib/testing/api-client";
import { useDatabase } from "@/lib/testing/database";
import { makePerson } from "@/lib/testing/factories/people";
import { makeWork, type Work } from "@/lib/testing/factories/released-work";

const test = useDatabase();
let work: Work;
let api: ReturnType<typeof apiOf>;
let headers: Record<string, string>;

beforeAll(async () => {
  work = await makeWork(test.database.pool, { seeds: 10 });
  await makePerson(test.database, { isInstanceOwner: true });
  const { key } = await createApiKey(systemContextOf(test.database, "test"), {
    projectId: work.projectId,
    name: "trainer",
    role: "curator",
  });
  api = apiOf(test.database);
  headers = { authorization: `Bearer ${key}` };
});

const ask = (path: string, init: { method?: string; body?: unknown } = {}) =>
  api.send(`/projects/${work.projectId}${path}`, { headers, ...init });

describe("releases over HTTP", () => {
  it("go from preview to release to files whose hashes verify", async () => {
    const preview = await ask("/release-preview", { method: "POST", body: {} });
    expect(await preview.json()).toMatchObject({ counts: { rows: 60 }, isPartial: false, queries: 20 });
    const created = await ask("/releases", { method: "POST", body: { name: "Spring" } });
    expect(await created.json()).toMatchObject({ number: 1, isRehearsal: true, counts: { rows: 60 } });
    const list = await ask("/releases");
    expect(await list.json()).toMatchObject({ rows: [{ number: 1, name: "Spring" }], next: null });

    const manifest = ExportManifest.parse(await (await ask("/releases/1/exports/conifer-parquet", { method: "POST", body: {} })).json());
    for (const file of manifest.files) {
      const response = await ask(`/releases/1/exports/conifer-parquet/files/${file.name}`);
      expect(response.headers.get("etag")).toBe(`"${file.sha256}"`);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(file.sha256);
    }
    const archive = await ask("/releases/1/exports/conifer-parquet/archive");
    const bytes = await archive.arrayBuffer();
    expect(String(bytes.byteLength)).toBe(archive.headers.get("content-length"));
  });

  it("say which formats there are, and how the first rows look in one", async () => {
    const formats = await api.send("/export-formats", { headers });
    expect(await formats.json()).toEqual(expect.arrayContaining([expect.objectContaining({ id: "dpo", takes: ["external_feedback"] })]));
    const rows = await ask("/releases/1/exports/sharegpt/preview?limit=1");
    expect(await rows.json()).toMatchObject({
      format: "sharegpt",
      rows: [{ conversations: [{ from: "human" }, { from: "gpt" }, {}, {}, {}, {}, {}, {}, {}, {}] }],
    });
  });

  it("refuse a release of nothing, and shares that do not add up, with a reason", async () => {
    const empty = await ask("/releases", { method: "POST", body: { name: "None", settings: { selection: { categories: ["Nowhere"] } } } });
    expect([empty.status, (await empty.json()).error.code]).toEqual([409, "conflict"]);
    const wrong = await ask("/release-preview", { method: "POST", body: { splits: { train: 1, validation: 1, test: 0 } } });
    expect([wrong.status, (await wrong.json()).error.message]).toEqual([400, expect.stringContaining("must add up to 1")]);
  });

  it("answer not found for a file or a release that is not there", async () => {
    expect((await ask("/releases/1/exports/conifer/files/secret.txt")).status).toBe(404);
    expect((await ask("/releases/99")).status).toBe(404);
    expect((await ask("/releases/1/exports/nothing/archive")).status).toBe(404);
  });
});
