// Bundles each widget into bundles/<name>.js and bundles/<name>.css: node build.js [another folder]
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const names = readdirSync(join(here, "widgets"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith("_"))
  .map((entry) => entry.name);
const entries = names.flatMap((name) => [
  { in: join(here, "widgets", name, "index.js"), out: name },
  { in: join(here, "widgets", name, "style.css"), out: name },
]);

await build({
  entryPoints: entries,
  outdir: process.argv[2] ?? join(here, "bundles"),
  absWorkingDir: here, // so that the bytes do not depend on where the build was started
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  minify: true,
  lineLimit: 120,
  logLevel: "warning",
});
