/**
 * `npm run test:unit`: the unit tests alone, for an answer in seconds. `npm test` tries more cases of each property, and
 * gives each file modules of its own; here the files of a process share them (docs/decisions/036).
 */
process.env.SAMSKRIV_TEST_CASES = "few";
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} --import tsx --max-semi-space-size=64`.trim();

const { projects, maxWorkers, testTimeout } = require("./jest.config");
const { displayName, testMatch, modulePathIgnorePatterns } = projects.find(({ displayName }) => displayName === "unit");

module.exports = {
  displayName,
  testMatch,
  modulePathIgnorePatterns,
  runner: ["jest-light-runner", { runtime: "child_process" }],
  maxWorkers,
  testTimeout,
};
