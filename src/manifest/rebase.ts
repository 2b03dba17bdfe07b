import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rebaseManifest } from "./rebaseManifest";

/**
 * Run from the project's root, after the build, with the https address of the folder the add-in will be served from: writes
 * dist/manifest.xml for it.
 */
const [address = ""] = process.argv.slice(2);
const target = join("dist", "manifest.xml");
try {
  const manifest = rebaseManifest(readFileSync("manifest.xml", "utf8"), address);
  mkdirSync("dist", { recursive: true });
  writeFileSync(target, manifest);
  console.log(`${target} is made for ${address}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
