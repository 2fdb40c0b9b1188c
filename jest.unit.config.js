const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

/**
 * `npm run test:unit`: the unit tests alone, for an answer in seconds. `npm test` tries more cases of each property, and
 * gives each file modules of its own; here the files of a process share them (docs/decisions/036).
 */
process.env.SAMSKRIV_TEST_CASES = "few";
const workerData = pathToFileURL(join(__dirname, "tests/support/workerData.mjs"));
const options = ["--import tsx", `--import ${workerData.href}`, "--max-semi-space-size=64"].join(" ");
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} ${options}`.trim();

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
