import { baseAddress, pathBelow } from "./checkAddresses";
import { named } from "./walk";
import { pngSize } from "./pngSize";
import type { Element, Files, Problem } from "./manifest";

const RIBBON_SIZES = [16, 32, 80];

/** Each icon comes in the sizes Excel needs, and each picture really has its size. A file that is absent is not reported here. */
export function checkIcons(root: Element, files: Files): Problem[] {
  const base = baseAddress(root);
  const wrongSize = (element: Element, url: string | undefined, size: number): Problem[] => {
    const path = url === undefined ? undefined : pathBelow(base, url);
    const bytes = path === undefined ? undefined : files(path);
    if (bytes === undefined) return [];
    const real = pngSize(bytes);
    if (real?.width === size && real.height === size) return [];
    const found = real === undefined ? "is not a PNG" : `has ${real.width} x ${real.height} pixels`;
    return [{ line: element.line, what: `The icon "${path ?? ""}" ${found}; ${size} x ${size} are needed here.` }];
  };
  const addressOf = new Map(named(root, "bt:Image").map(({ attributes }) => [attributes.id, attributes.DefaultValue]));
  return [
    ...named(root, "IconUrl").flatMap((icon) => wrongSize(icon, icon.attributes.DefaultValue, 32)),
    ...named(root, "HighResolutionIconUrl").flatMap((icon) => wrongSize(icon, icon.attributes.DefaultValue, 64)),
    ...named(root, "Icon").flatMap(lackingSizes),
    ...named(root, "Icon").flatMap((icon) =>
      icon.children.flatMap((image) =>
        wrongSize(image, addressOf.get(image.attributes.resid), Number(image.attributes.size)),
      ),
    ),
  ];
}

function lackingSizes(icon: Element): Problem[] {
  const sizes = icon.children.map((image) => Number(image.attributes.size));
  return RIBBON_SIZES.filter((size) => !sizes.includes(size)).map((size) => ({
    line: icon.line,
    what: `<Icon> lacks the size ${size}.`,
  }));
}
