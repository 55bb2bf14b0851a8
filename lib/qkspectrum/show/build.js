// Bundles each widget into bundles/<name>.js and bundles/<name>.css: node build.js [another folder]
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const names = readdirSync(join(here, "widgets"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith("_"))
  .map((entry) => entry.name);
const entries = names.flatMap((name) => [
  { in: join(here, "widgets", name, "index.js"), out: name },
  { in: join(here, "widgets", name, "style.css"), out: name },
]);

/** @type {import("esbuild").BuildOptions} */
const options = {
  absWorkingDir: here, // so that the bytes do not depend on where the build was started
  bundle: true,
  target: "es2022",
  charset: "utf8",
  minify: true,
  logLevel: "warning",
};

// A worker's program as text, from which a page makes a blob: the only address that a worker may have over file://.
/** @type {import("esbuild").Plugin} */
const workers = {
  name: "workers",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?source$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/\?source$/, "")),
      namespace: "worker",
    }));
    onLoad({ filter: /./, namespace: "worker" }, async ({ path }) => {
      const built = await build({ ...options, entryPoints: [path], format: "iife", write: false });
      return { contents: built.outputFiles[0].text, loader: "text" };
    });
  },
};

await build({
  ...options,
  entryPoints: entries,
  outdir: process.argv[2] ?? join(here, "bundles"),
  format: "esm",
  lineLimit: 120,
  plugins: [workers],
});
