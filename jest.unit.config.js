/** `npm run test:unit`: the unit tests alone, with fewer cases of each property than `npm test` tries. */
process.env.SAMSKRIV_TEST_CASES = "few";

const { projects, maxWorkers, testTimeout } = require("./jest.config");

module.exports = { ...projects.find(({ displayName }) => displayName === "unit"), maxWorkers, testTimeout };
