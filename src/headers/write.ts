import { readFileSync, writeFileSync } from "node:fs";
import { headersTable } from "./headersTable";
import { withTable } from "./withTable";

/** Run from the project's root: writes the table of recognised headers into README.md. */
writeFileSync("README.md", withTable(readFileSync("README.md", "utf8"), headersTable()));
