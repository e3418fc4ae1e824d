import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env.LARCH_DIST || ".next",
  turbopack: { root: path.resolve(import.meta.dirname) },
  outputFileTracingRoot: path.resolve(import.meta.dirname),
  serverExternalPackages: ["pg", "pg-boss", "pg-copy-streams", "fasttext.wasm.js", "gpt-tokenizer", "better-auth", "pdfmake"],
  // `npm test` checks the types; a start should not wait for that again.
  typescript: { ignoreBuildErrors: true },
  allowedDevOrigins: ["127.0.0.1", "localhost"],
  poweredByHeader: false,
  // `forbidden()` answers 403 where a page is not open to a role.
  experimental: { authInterrupts: true },
  reactStrictMode: true,
};

export default config;
