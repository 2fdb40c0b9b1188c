const { availableParallelism } = require("node:os");

/** Tests run on TypeScript as it stands. */
const shared = {
  testEnvironment: "node",
  transform: {
    "^.+\\.(ts|js)$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
  setupFiles: ["<rootDir>/tests/support/errorsOfNode.js"],
  // Packages that are ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(p-retry|is-network-error|@marcbachmann/cel-js|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)/)",
  ],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
};

/** One PostgreSQL for all tests of a run. It costs seconds, so `unit` does without. */
const withDatabase = {
  ...shared,
  globalSetup: "<rootDir>/tests/support/database/startDatabase.mjs",
  globalTeardown: "<rootDir>/tests/support/database/stopDatabase.mjs",
};

const tests = (folder) => [`<rootDir>/tests/${folder}/**/*.test.ts`];

module.exports = {
  projects: [
    { ...shared, displayName: "unit", testMatch: tests("unit") },
    { ...withDatabase, displayName: "product", testMatch: tests("product") },
    { ...withDatabase, displayName: "e2e", testMatch: tests("e2e") },
  ],
  // A product test waits for its servers a third of the time. More at a time would starve them on a small machine.
  maxWorkers: Math.min(4, availableParallelism() + 1),
  // What a file has loaded is not all let go when the next begins: a process would weigh 2 GB after forty files.
  workerIdleMemoryLimit: "1GB",
  // A test that hangs, not a machine that is slow.
  testTimeout: 600_000,
};
