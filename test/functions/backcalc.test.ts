import { backcalc } from "../../src/functions/backcalc";
import { errorOf, inExcel } from "./excelGlobals";

const none = null as unknown as unknown[][];

beforeEach(() => inExcel("nl-NL"));

test("10 customers at 10 % need 100", async () => {
  expect(await backcalc(10, [[0.1]])).toEqual([[100], [10]]);
});

test("arguments in the middle may be left out", async () => {
  expect(await backcalc(10, [[0.5, 0.2]], none, none, [["Lead", "Offerte"]])).toEqual([
    ["Lead", 100],
    ["Offerte", 50],
    ["doel", 10],
  ]);
});

test("a percentage typed as 50 is answered with its place and what it should be", async () => {
  expect(await errorOf(backcalc(10, [[0.5], [50]]))).toEqual([
    "#VALUE!",
    'Conversie 2 is "50". Een conversie moet boven 0% liggen en is hoogstens 100%.',
  ]);
});
