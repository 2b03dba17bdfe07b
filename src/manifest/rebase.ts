import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rebaseFunctions } from "./rebaseFunctions";
import { rebaseManifest } from "./rebaseManifest";

/**
 * Run from the project's root, after the build, with the https address of the folder the add-in will be served from: writes
 * dist/manifest.xml for it and points the functions' help links there.
 */
const [address = ""] = process.argv.slice(2);
const target = join("dist", "manifest.xml");
try {
  const original = readFileSync("manifest.xml", "utf8");
  const manifest = rebaseManifest(original, address);
  mkdirSync("dist", { recursive: true });
  writeFileSync(target, manifest);
  for (const file of readdirSync("dist").filter((name) => /^functions.*\.json$/.test(name))) {
    const path = join("dist", file);
    writeFileSync(path, rebaseFunctions(readFileSync(path, "utf8"), original, manifest));
  }
  console.log(`${target} is made for ${address}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
