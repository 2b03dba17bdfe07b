import { copyFile, cp, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
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
    cp(fontFiles(root), join(folder, "fonts"), { recursive: true, filter: (file) => !/\.woff$/.test(file) }),
  ]);
}

/** Of the fonts that stand in for Excel's (loadFonts.ts). */
function fontFiles(root: string): string {
  const { resolve: locate } = createRequire(resolve(root, "package.json"));
  return join(dirname(locate("@fontsource/carlito/package.json")), "files");
}

const common = {
  bundle: true,
  minify: true,
  target: "es2022",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "error",
} as const satisfies BuildOptions;
