/** Excel's own sans-serifs; their italics and bolds are called "Calibri Bold Italic". */
const families = ["Calibri", "Calibri Light", "Aptos", "Aptos Narrow", "Aptos Display"];
const subsets = {
  latin:
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212, U+2215",
  "latin-ext": "U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1EFF, U+20A0-20AB, U+20AD-20C0",
};

/**
 * Lets texts in Excel's fonts be as wide as in Excel where the computer does not have them: Carlito, which the server gives out, has
 * Calibri's widths. Resolves when they can be drawn; a canvas does not wait for them, and is not drawn anew when they come.
 */
export async function loadFonts(page: Document): Promise<void> {
  const faces = families.flatMap((family) =>
    [400, 700].flatMap((weight) =>
      ["normal", "italic"].flatMap((style) =>
        Object.entries(subsets).map(([subset, unicodeRange]) => {
          const own = [family, weight === 700 && "Bold", style === "italic" && "Italic"].filter(Boolean).join(" ");
          const source = `local("${own}"), url(/workbench/fonts/carlito-${subset}-${weight}-${style}.woff2)`;
          return new FontFace(family, source, { weight: String(weight), style, unicodeRange });
        }),
      ),
    ),
  );
  for (const face of faces) page.fonts.add(face);
  // One that cannot be had leaves its texts to another sans-serif.
  await Promise.allSettled(faces.map((face) => face.load()));
}
