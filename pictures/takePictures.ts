import { existsSync, writeFileSync } from "node:fs";
import { closeBrowser } from "../test/browser/openWorkbench";
import { openScene, scenes, wordsOf } from "./scenes";

/** The machine's own fonts have signs that those beside the tests' browser lack, such as ▲ and ▼. */
const FONTS = "/etc/fonts";

/** Longer than anything on the page moves. */
const STILL = 1000;

/** `npm run pictures`: takes the README's pictures anew, and notes the words on them. */
async function takePictures(): Promise<void> {
  if (existsSync(FONTS)) process.env.FONTCONFIG_PATH ??= FONTS;
  const words: Record<string, readonly string[]> = {};
  for (const scene of scenes) {
    const bench = await openScene(scene);
    await bench.page.waitForTimeout(STILL);
    await bench.page.screenshot({ path: `assets/pictures/${scene.name}.png` });
    words[scene.name] = await wordsOf(bench);
    await bench.close();
  }
  writeFileSync("assets/pictures/words.json", `${JSON.stringify(words, null, 2)}\n`);
  await closeBrowser();
}

void takePictures().then(() => process.exit());
