import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { renderIcon } from "./renderIcon";

const SIZES = [16, 32, 64, 80];

/** Run from the project's root: draws every assets/icons/*.svg as the PNG files the manifest names. */
async function draw(folder: string): Promise<void> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
    const svg = readFileSync(join(folder, file), "utf8");
    for (const size of SIZES) {
      writeFileSync(join(folder, `${basename(file, ".svg")}-${size}.png`), await renderIcon(svg, size));
    }
  }
}

void draw(join("assets", "icons"));
