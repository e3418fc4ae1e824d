// One program in TypeScript → the address of a bundle that plain Node runs. Made anew when a source of it changed: half a second
// once, where translating every file at every start took one to three.
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "../..");
/** below node_modules, so that a bundle finds the packages it leaves outside */
const folder = path.join(root, "node_modules/.cache/larch-programs");
/** A program that still runs loads parts of its own bundle later, and one that is just starting all of it: these stay. */
const [kept, young] = [5, 3_600_000];

/** @param {string} entry a TypeScript file, from the project's folder */
export async function bundled(entry) {
  const place = path.join(folder, entry.replaceAll(/[^\w]+/g, "-"));
  const known = standing(place);
  const made = known ?? (await bundle(entry, place));
  return pathToFileURL(path.join(place, made, "program.mjs")).href;
}

/** The newest bundle, where it was made of just these sources. */
function standing(place) {
  try {
    const { made, sources } = JSON.parse(readFileSync(path.join(place, "newest.json"), "utf8"));
    return sources.every(({ file, state }) => stateOf(file) === state) ? made : null;
  } catch {
    return null;
  }
}

function stateOf(file) {
  const { mtimeMs, size } = statSync(path.join(root, file));
  return `${mtimeMs} ${size}`;
}

async function bundle(entry, place) {
  const { build } = await import("esbuild");
  const made = `${Date.now()}-${randomUUID()}`;
  const states = new Map(settings.map((file) => [file, stateOf(file)]));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { program: entry },
    outdir: path.join(place, made),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20.20",
    metafile: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: "silent",
    plugins: [{ name: "where a source stands", setup: (at) => at.onLoad({ filter: /\.[cm]?ts$/ }, (source) => load(source.path, states)) }],
  });
  for (const file of Object.keys(metafile.inputs)) if (!states.has(file)) states.set(file, stateOf(file));
  const sources = [...states].map(([file, state]) => ({ file, state }));
  const written = path.join(place, `${made}.json`);
  writeFileSync(written, JSON.stringify({ made, sources }));
  // Whoever reads it at this moment reads the old one or the new one.
  renameSync(written, path.join(place, "newest.json"));
  removeOlder(place);
  return made;
}

/** What else decides what a bundle holds. */
const settings = ["package-lock.json", "tsconfig.json", "lib/launch/bundled.mjs"];

/** In a bundle a module no longer stands where its source does: the source says where that is. */
function load(file, states) {
  // Before it is read: what is changed while it is read is found changed.
  states.set(path.relative(root, file), stateOf(path.relative(root, file)));
  const contents = readFileSync(file, "utf8")
    .replaceAll("import.meta.dirname", JSON.stringify(path.dirname(file)))
    .replaceAll("import.meta.filename", JSON.stringify(file))
    .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href));
  return { contents, loader: "ts" };
}

function removeOlder(place) {
  const bundles = readdirSync(place).filter((name) => /^\d+-[\w-]+$/.test(name));
  const old = bundles.sort().slice(0, -kept);
  for (const name of old.filter((made) => Date.now() - Number.parseInt(made, 10) > young)) {
    rmSync(path.join(place, name), { recursive: true, force: true });
  }
}
