/**
 * Jest on Node 20 cannot load Univer and hucre: both are ES modules with dependencies of the same kind, and
 * transforming those thousands of files costs minutes. esbuild bundles each into one CommonJS file in a second instead; package.json's
 * moduleNameMapper points src/workbench/engine/univer.ts and src/workbench/files/hucre.ts at them. A bundle is made again only when its entry or the
 * locked dependencies have changed.
 */
const { buildSync } = require("esbuild");
const { existsSync, statSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const bundles = {
  "build/jest/univer.cjs": join(root, "src/workbench/engine/univer.ts"),
  "build/jest/hucre.cjs": join(root, "src/workbench/files/hucre.ts"),
};
const polyfill = join(root, "src/workbench/engine/iteratorHelpers.ts");
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

module.exports = function bundleVendors() {
  for (const [file, entry] of Object.entries(bundles)) {
    const outfile = join(root, file);
    const sources = [entry, polyfill, join(root, "package-lock.json"), __filename].map(changedAt);
    if (changedAt(outfile) > Math.max(...sources)) continue;
    buildSync({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: "cjs",
      platform: "node",
      target: "node20",
      logLevel: "error",
    });
  }
};
