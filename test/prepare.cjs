const bundlePageOnce = require("./bundlePageOnce.cjs");
const bundleVendors = require("./bundleVendors.cjs");
const unpackBrowser = require("./browser/unpackBrowser.cjs");

/** Jest's global set-up: what all test files need, made once before they run beside each other. */
module.exports = async function prepare() {
  bundleVendors();
  await bundlePageOnce();
  await unpackBrowser();
};
