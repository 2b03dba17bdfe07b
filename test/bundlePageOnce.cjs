/**
 * The workbench's page for the tests in a browser, bundled once for all of them, and again only when a source or the locked
 * dependencies have changed.
 */
const { existsSync, readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");
const { bundlePage } = require("../src/workbench/serve/bundlePage");

const root = join(__dirname, "..");
const folder = join(root, "build/jest/page");
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** When anything in a folder changed last; a file that goes changes the folder. */
const newestIn = (path) =>
  readdirSync(path, { recursive: true }).reduce(
    (newest, name) => Math.max(newest, changedAt(join(path, name))),
    changedAt(path),
  );

module.exports = async function bundlePageOnce() {
  const sources = Math.max(newestIn(join(root, "src")), changedAt(join(root, "package-lock.json")));
  if (changedAt(join(folder, "page.js")) <= sources) await bundlePage(folder, root);
};
