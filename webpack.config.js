const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { Compilation, DefinePlugin, sources, WebpackError } = require("webpack");
const { version } = require("./package.json");

/** The custom functions, one file each; the metadata generator reads their JSDoc. */
const functionFiles = [
  ...["avgOrder", "backcalc", "benchmark", "closingRate", "conversion", "openQuotes"],
  ...["salesCycle", "salesKpi", "salesVelocity", "yoyGrowth"],
].map((name) => path.resolve(__dirname, `src/functions/${name}.ts`));

/** The first is what Excel shows where it has no file for the reader's language. */
const languages = ["en", "nl"];

/**
 * Makes functions.json and functions-<language>.json out of what the generator read from the code: the names stay, the
 * descriptions come from the locales (the JSDoc is for whoever reads the code). It also allows error values as
 * arguments, which the generator cannot say: one #N/A in a column would otherwise keep the function from being asked.
 */
class FunctionsInEveryLanguage {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsInEveryLanguage", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_DERIVED;
      compilation.hooks.processAssets.tap({ name: "FunctionsInEveryLanguage", stage }, () => {
        const generated = compilation.getAsset("functions.json");
        if (generated === undefined) return; // The generator has reported why.
        const metadata = JSON.parse(generated.source.source().toString());
        for (const language of languages) {
          const file = path.resolve(__dirname, `src/locales/${language}/functions.json`);
          compilation.fileDependencies.add(file);
          const words = JSON.parse(fs.readFileSync(file, "utf8")).metadata;
          const lacking = metadata.functions.find(({ id }) => words[id] === undefined);
          if (lacking) throw new Error(`${file} does not describe the function ${lacking.id} under "metadata".`);
          const asset = new sources.RawSource(JSON.stringify(describeFunctions(metadata, words), null, 2));
          if (language === languages[0]) compilation.updateAsset("functions.json", asset);
          else compilation.emitAsset(`functions-${language}.json`, asset);
        }
      });
    });
  }
}

/** All scripts that the pane loads before its first view shows, gzipped; without office.js, which Excel's readers share. */
const heaviestPane = 250_000;

/** Says what the pane weighs, and refuses a build whose first view would keep readers waiting. */
class PaneWeight {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("PaneWeight", (compilation) => {
      if (compilation.errors.length > 0) return;
      const groups = ["taskpane", "pane", "dashboard"].map((name) => compilation.namedChunkGroups.get(name));
      const files = new Set(groups.flatMap((group) => group.getFiles()).filter((file) => file.endsWith(".js")));
      const weigh = (file) => gzipSync(fs.readFileSync(path.join(compiler.outputPath, file)), { level: 9 }).length;
      const weight = [...files].reduce((sum, file) => sum + weigh(file), 0);
      const said = `The pane weighs ${kilobytes(weight)} gzipped until its first view shows`;
      if (weight > heaviestPane)
        compilation.errors.push(new WebpackError(`${said}; it may weigh ${kilobytes(heaviestPane)}.`));
      else console.info(`${said}, of ${kilobytes(heaviestPane)} that it may.`);
    });
  }
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/** What "Copy diagnostics" says of this build. */
const versions = {
  addIn: version,
  manifest: /<Version>([\d.]+)<\/Version>/.exec(fs.readFileSync(path.resolve(__dirname, "manifest.xml"), "utf8"))?.[1],
};

function describeFunctions(metadata, words) {
  return {
    ...metadata,
    allowErrorForDataTypeAny: true,
    functions: metadata.functions.map((one) => ({
      ...one,
      description: words[one.id].description,
      parameters: one.parameters.map((parameter) => ({
        ...parameter,
        description: words[one.id].parameters[parameter.name],
      })),
    })),
  };
}

/** @type {import("webpack").Configuration} */
module.exports = {
  mode: "production",
  target: ["web", "es2020"],
  // No eval in any form: the page's content security policy forbids it.
  devtool: "source-map",
  // Pane, commands and functions share one runtime, so they are one script on one page. What people see loads after it.
  entry: { taskpane: ["./src/functions/index.ts", "./src/commands/index.ts", "./src/taskpane/index.ts"] },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].js",
    // A script of an older build that a browser still holds must not load a part of a newer one.
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            target: "es2020",
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
          },
        },
      },
    ],
  },
  // The page stays as it was written: people who host it adapt its content security policy.
  optimization: { minimizeOptions: { html: false } },
  plugins: [
    new CustomFunctionsMetadataPlugin({ input: functionFiles, output: "functions.json" }),
    new FunctionsInEveryLanguage(),
    new PaneWeight(),
    new DefinePlugin({ BUILD_VERSIONS: JSON.stringify(versions) }),
    new HtmlPlugin({
      template: "src/taskpane/taskpane.html",
      filename: "taskpane.html",
      scriptLoading: "defer",
      minify: false,
    }),
    new CopyPlugin({
      patterns: [{ from: "assets/icons/*.png" }, { from: "assets/help.html", to: "assets" }, { from: "manifest.xml" }],
    }),
  ],
  performance: { hints: false },
  stats: "errors-warnings",
  cache: {
    type: "filesystem",
    cacheDirectory: path.resolve(__dirname, "node_modules/.cache/webpack"),
    // Following every file of webpack and its plugins would take longer than the build: the lock file says it all.
    version: fingerprint(__filename, path.resolve(__dirname, "package-lock.json")),
    buildDependencies: { defaultWebpack: [] },
  },
};

function fingerprint(...files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(fs.readFileSync(file));
  return hash.digest("hex");
}
