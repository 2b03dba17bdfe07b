import { parseArgs } from "node:util";
import { createWords } from "../../locales/createWords";
import "../../locales/workbenchWords";
import { bundlePage } from "./bundlePage";
import { startServer } from "./startServer";

/** `npm start`: the built add-in beside a grid, in the browser. */
async function serve(): Promise<void> {
  const words = createWords(Intl.DateTimeFormat().resolvedOptions().locale);
  const { values } = parseArgs({ options: { port: { type: "string" } }, allowPositionals: true });
  const port = Number(values.port ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(words("workbench:serve.badPort", { value: values.port ?? "" }));
    process.exitCode = 1;
    return;
  }
  await bundlePage("build/page");
  const { url } = await startServer({
    addIn: "dist",
    page: "build/page",
    manifest: "manifest.xml",
    files: "assets",
    port,
  });
  console.log(words("workbench:serve.ready", { url }));
}

await serve();
