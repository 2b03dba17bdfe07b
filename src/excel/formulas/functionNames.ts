/** The add-in's functions as cells call them. */
export const FUNCTION_NAMES = ["BACKCALC", "CLOSINGRATE", "CONVERSION", "SALESKPI"] as const;

/** What an organisation may have put before them in the manifest. */
export const NAMESPACE = "SALESBOARD";
