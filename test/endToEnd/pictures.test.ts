import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openScene, scenes, wordsOf } from "../../pictures/scenes";
import { closeBrowser } from "../browser/openWorkbench";

const pictures = join(__dirname, "../../assets/pictures");
const words = JSON.parse(readFileSync(join(pictures, "words.json"), "utf8")) as Record<string, readonly string[]>;

afterAll(closeBrowser);

// Where this fails, the product says something else than the README's picture of it: npm run pictures, and look at them.
test.each(scenes)("the README's picture $name shows what one sees now", async (scene) => {
  const bench = await openScene(scene);
  const seen = await wordsOf(bench);
  await bench.close();
  expect(seen).toEqual(words[scene.name]);
  expect(seen.length).toBeGreaterThan(50);
});
