import { copyFile, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build, type BuildOptions } from "esbuild";

/** Bundles the workbench's page, Univer included, into a folder that a server can give out, e.g. bundlePage("build/page"). */
export async function bundlePage(folder: string, root = "."): Promise<void> {
  const source = resolve(root, "src/workbench/page");
  await mkdir(folder, { recursive: true });
  await Promise.all([
    build({
      ...common,
      entryPoints: { page: join(source, "page.ts"), style: join(source, "page.css") },
      outdir: folder,
      format: "esm",
    }),
    build({
      ...common,
      entryPoints: [join(source, "frame/preload.ts")],
      outfile: join(folder, "preload.js"),
      format: "iife",
    }),
    copyFile(join(source, "index.html"), join(folder, "index.html")),
  ]);
}

const common = {
  bundle: true,
  minify: true,
  target: "es2022",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "error",
} as const satisfies BuildOptions;
