/** The add-in's functions as cells call them. */
export const FUNCTION_NAMES = [
  ...(["AVGORDER", "BACKCALC", "BENCHMARK", "CLOSINGRATE", "CONVERSION", "OPENQUOTES"] as const),
  ...(["SALESCYCLE", "SALESKPI", "SALESVELOCITY", "YOYGROWTH"] as const),
] as const;

/** What an organisation may have put before them in the manifest. */
export const NAMESPACE = "SALESBOARD";
