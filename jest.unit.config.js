/** `npm run test:unit`: the unit tests alone, with fewer cases of each property than `npm test` tries. */
process.env.SAMSKRIV_TEST_CASES = "few";
// Every test file loads its modules anew, and most of what it makes is short-lived: more room for that, less collecting.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} --max-semi-space-size=64`.trim();

const { projects, maxWorkers, testTimeout } = require("./jest.config");

module.exports = { ...projects.find(({ displayName }) => displayName === "unit"), maxWorkers, testTimeout };
