import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import type { Files } from "./manifest";
import { validateManifest } from "./validateManifest";

/** Run from the project's root after the build: prints what is wrong with manifest.xml and fails if anything is. */
const files: Files = (path) => {
  const file = join("dist", path);
  return existsSync(file) ? readFileSync(file) : undefined;
};

if (!existsSync("dist")) throw new Error("Cannot check the manifest: there is no dist/. Run `npm run build` first.");

const problems = validateManifest(readFileSync("manifest.xml", "utf8"), files);
for (const { line, what } of problems) console.error(`manifest.xml:${line} ${what}`);

const { id, version } = await OfficeAddinManifest.readManifestFile("manifest.xml");
if (problems.length > 0) process.exitCode = 1;
else console.log(`manifest.xml is valid: ${id ?? ""}, version ${version ?? ""}.`);
