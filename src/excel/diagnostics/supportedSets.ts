/** The sets the add-in asks for or may use, each with its last minor version known today. */
const SETS: Readonly<Record<string, number>> = {
  ExcelApi: 20,
  CustomFunctionsRuntime: 5,
  SharedRuntime: 2,
  RibbonApi: 2,
  DialogApi: 2,
};

/** The highest version of each requirement set that this Excel offers; "-" where it offers none. */
export function supportedSets(): Readonly<Record<string, string>> {
  const { requirements } = Office.context;
  const highest = (name: string, last: number) => {
    const versions = Array.from({ length: last }, (_, index) => `1.${last - index}`);
    return versions.find((version) => requirements.isSetSupported(name, version)) ?? "-";
  };
  return Object.fromEntries(Object.entries(SETS).map(([name, last]) => [name, highest(name, last)]));
}
