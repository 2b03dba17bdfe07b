const unpackBrowser = require("./browser/unpackBrowser.cjs");
const bundleVendors = require("./bundleVendors.cjs");

/** Jest's global set-up: what all test files need, made once before they run beside each other. */
module.exports = async function prepare() {
  bundleVendors();
  await unpackBrowser();
};
