import { createStore } from "../shell/createStore";

/** What came of the last choice, for those who cannot see it. */
export const announced = createStore("");
