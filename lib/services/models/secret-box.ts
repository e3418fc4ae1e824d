import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const version = "v1";

/**
 * Seals a provider's key with AES-256-GCM. `boundTo` names the row it belongs to: put into another row, it cannot be
 * opened.
 */
export function seal(plain: string, secret: string, boundTo: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyFrom(secret), iv).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [version, iv, cipher.getAuthTag(), sealed].map((part) => (typeof part === "string" ? part : part.toString("base64url"))).join(".");
}

/** The sealed text; null where the secret is another one, or the text was changed or moved. */
export function open(box: string, secret: string, boundTo: string): string | null {
  const [kind, iv = "", tag = "", sealed = ""] = box.split(".");
  if (kind !== version) return null;
  try {
    const decipher = createDecipheriv(algorithm, keyFrom(secret), Buffer.from(iv, "base64url"), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(boundTo)).setAuthTag(Buffer.from(tag, "base64url"));
    return Buffer.concat([decipher.update(Buffer.from(sealed, "base64url")), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "larch", "provider keys", 32));
}
