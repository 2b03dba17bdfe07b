/**
 * The sheet of a list by the name it is called: "Data!Table1" is a table of the sheet "Data", where that sheet has several, and
 * "Data, A1:F300" a list on it.
 *
 * @example onSheet("Data, A1:F300") // "Data"
 */
export const onSheet = (name: string) => name.replace(/!(?!.*!).*$|, [A-Z]+\d+(?::[A-Z]+\d+)?$/, "");
