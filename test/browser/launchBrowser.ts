import { chromium as playwright, type Browser } from "playwright-core";

/**
 * Starts the browser that comes as a package, with its own copies of the libraries that a bare machine lacks. The package looks for that
 * wish as it is loaded: hence not before.
 */
export async function launchBrowser(): Promise<Browser> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  // In one process a browser ends with its first page, and without the web's own rules it would be no test.
  const args = chromium.args.filter((one) => !["--single-process", "--disable-web-security"].includes(one));
  return playwright.launch({ executablePath: await chromium.executablePath(), args });
}
