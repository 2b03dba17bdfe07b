/**
 * Runs npm scripts in lanes beside each other, in each lane one after the other: `node test/besideEachOther.cjs "build types" "lint format"`.
 * What a script says is shown when it has ended. Fails when any script fails; what comes after that one in its lane is not run.
 */
const { spawn } = require("node:child_process");

function run(script) {
  return new Promise((resolve) => {
    const started = Date.now();
    const said = [];
    const child = spawn("npm", ["run", "--silent", script], {
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    child.stdout.on("data", (text) => said.push(text));
    child.stderr.on("data", (text) => said.push(text));
    child.on("error", (problem) => said.push(Buffer.from(`${problem.message}\n`)));
    child.on("close", (status) => {
      process.stdout.write(Buffer.concat(said));
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(`npm run ${script}: ${status === 0 ? "good" : "failed"} after ${seconds} s`);
      resolve(status === 0);
    });
  });
}

async function runLane(scripts) {
  for (const script of scripts) if (!(await run(script))) return false;
  return true;
}

const lanes = process.argv.slice(2).map((lane) => lane.split(" "));
void Promise.all(lanes.map(runLane)).then((all) => {
  process.exitCode = all.every(Boolean) ? 0 : 1;
});
