import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "./compile";
import { readHostMembers, root } from "./hostMembers";
import { makeOfferedTypings, readTypings } from "./offeredTypings";

const typings = readTypings();
const members = readHostMembers();
const addIn = ["excel", "functions", "commands", "taskpane"].flatMap((room) =>
  readdirSync(path.join(root, "src", room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `src/${room}/${name}`),
);

describe("the add-in uses only what the host offers", () => {
  const offered = makeOfferedTypings(typings, members);
  const { faults } = compile(offered, addIn);
  test("in all its sources", () => {
    expect(addIn.flatMap((name) => faults(name))).toEqual([]);
  });
});
