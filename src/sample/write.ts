import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleSheets } from "./sampleSheets";
import { writeSample } from "./writeSample";

/** Run from the project's root: writes assets/sample-crm.xlsx again, the same to the byte. */
writeFileSync(join("assets", "sample-crm.xlsx"), await writeSample(sampleSheets()));
