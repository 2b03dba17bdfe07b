/** What Excel calls TRUE and FALSE in the languages of the product: English, Dutch, German, French, Danish. */
export const TRUE_WORDS: readonly string[] = ["true", "waar", "wahr", "vrai", "sand"];
export const FALSE_WORDS: readonly string[] = ["false", "onwaar", "falsch", "faux", "falsk"];
