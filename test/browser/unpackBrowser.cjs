/**
 * Unpacks the browser where no test has done so before. Test files that run beside each other must not: each would take what the other
 * has only half written for a browser.
 */
module.exports = async function unpackBrowser() {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();
};
