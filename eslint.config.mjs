import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

/** The rooms of the house and the doors each may use; a room may always use itself. */
const arrows = {
  core: [],
  locales: ["core"],
  excel: ["core", "locales"],
  functions: ["core", "excel", "locales"],
  commands: ["core", "excel", "locales"],
  taskpane: ["core", "excel", "locales"],
  // The workbench knows nothing of the add-in; it only shares the words, which have their own namespace there.
  workbench: ["locales"],
};
const rooms = Object.keys(arrows);

/**
 * Rooms that make files of the project; they run in Node, by themselves, and the product knows nothing of them, but for the sample: a
 * reader can ask for it, and it is loaded then. Nothing of the product may import the workbench; sample may, for its one door to the
 * library that writes .xlsx files.
 */
const makers = { manifest: [], headers: ["core"], sample: ["workbench"] };

/** What is tried out, measured and pictured is no part of what is built. */
const outside = {
  group: ["**/test/**", "**/bench/**", "**/pictures/**"],
  message: "What is built may not import from the tests, the benchmarks or the pictures.",
};

const heldArrows = Object.entries({ ...arrows, ...makers }).map(([room, doors]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          outside,
          ...[...rooms, "sample"]
            .filter((other) => other !== room && !doors.includes(other))
            .map((other) => ({
              group: [`**/${other}`, `**/${other}/**`, "!@univerjs/core", "!echarts/core"],
              message: `The room "${room}" may not import from "${other}".`,
            })),
          ...(room === "workbench" || room in makers
            ? []
            : [
                {
                  group: ["node:*", "fs", "path", "@univerjs/*", "hucre", "@microsoft/office-js", "jsdom"],
                  message: "Only the workbench runs outside the add-in's page.",
                },
              ]),
        ],
      },
    ],
  },
}));

/** The speed is measured of what computes and of the host, with rows that the sample's makers help to make. */
const benchDoors = {
  files: ["bench/**/*.ts"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: ["excel", "functions", "commands", "taskpane", "locales"].map((room) => ({
          group: [`**/src/${room}`, `**/src/${room}/**`],
          message: `The benchmark may not import from "${room}".`,
        })),
      },
    ],
  },
};

/** The pictures show the workbench as the tests open it, and what it shows: they reach into nothing behind it. */
const pictureDoors = {
  files: ["pictures/**/*.ts"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          { regex: "/(src|bench)/", message: "The pictures see the workbench from outside, as test/browser opens it." },
        ],
      },
    ],
  },
};

const onlyInExcel = {
  files: ["src/{core,locales,functions,commands,taskpane}/**/*.{ts,tsx}"],
  rules: {
    "no-restricted-globals": ["error", { name: "Excel", message: "Only src/excel touches the workbook." }],
  },
};

/** Words people see come from src/locales; an Error for developers may say what it likes. */
const noSentences = [
  "Literal[value=/^[A-Z].*[a-z]{2,} [a-z]{2,} [a-z]{2,}/]",
  "TemplateElement[value.raw=/[a-z]{2,} [a-z]{2,} [a-z]{2,}/]",
  "JSXText[value=/[A-Za-z]/]",
].map((node) => ({
  selector: `${node}:not(NewExpression[callee.name='Error'] *)`,
  message: "No sentence in code: put it into src/locales.",
}));

/** What is loaded later is a part of the product too: of the makers only the sample may be, which the reader can ask for. */
const laterArrows = {
  selector: "ImportExpression[source.value=/\\/(workbench|manifest)\\//]",
  message: "What is loaded later may not come from the workbench or the manifest's makers either.",
};

const wordsInLocales = {
  files: ["src/{excel,functions,commands,taskpane,workbench/report,workbench/page,workbench/serve}/**/*.{ts,tsx}"],
  rules: { "no-restricted-syntax": ["error", ...noSentences] },
};

const productLoadsLater = {
  files: ["src/{excel,functions,commands,taskpane}/**/*.{ts,tsx}"],
  rules: { "no-restricted-syntax": ["error", ...noSentences, laterArrows] },
};

/** What is loaded into the pane as the sample runs in the page: only what writes its file may use the workbench. */
const sampleRunsInThePage = {
  files: ["src/sample/**/*.ts"],
  ignores: ["src/sample/write*.ts"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          outside,
          { group: ["../*", "node:*"], message: "The sample is made in the page, and knows no other room." },
        ],
      },
    ],
  },
};

const coreIsPure = {
  files: ["src/core/**/*.ts"],
  rules: {
    "no-restricted-globals": [
      "error",
      ...["Excel", "Office", "OfficeExtension", "CustomFunctions", "document", "window", "fetch", "process"].map(
        (name) => ({ name, message: "src/core is pure: it knows no host." }),
      ),
    ],
    "no-restricted-syntax": [
      "error",
      ...noSentences,
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: "No hidden clock in src/core: pass the date in.",
      },
      {
        selector: "MemberExpression[object.name='Date'][property.name='now']",
        message: "No hidden clock in src/core: pass the date in.",
      },
      {
        selector: "MemberExpression[object.name='Math'][property.name='random']",
        message: "No hidden randomness in src/core: pass a seeded generator in.",
      },
      {
        selector: "CallExpression[callee.property.name=/^toLocale/][arguments.length=0]",
        message: "No hidden locale in src/core: pass the locale in.",
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ["dist/", "build/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { "office-addins": officeAddins },
    languageOptions: { globals: { ...globals.browser, ...globals.node, Excel: "readonly", Office: "readonly" } },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "max-lines": ["warn", { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
    },
  },
  { files: ["src/taskpane/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  ...heldArrows,
  benchDoors,
  pictureDoors,
  onlyInExcel,
  wordsInLocales,
  productLoadsLater,
  sampleRunsInThePage,
  coreIsPure,
  {
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off", "max-lines": "off" },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
