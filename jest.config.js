/** Tests run on TypeScript as it stands; a real PostgreSQL is started once for all of them. */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  globalSetup: "<rootDir>/tests/support/startDatabase.mjs",
  globalTeardown: "<rootDir>/tests/support/stopDatabase.mjs",
  // Each test file starts servers of its own; more at a time would starve them on a small machine.
  maxWorkers: 2,
  // A test that hangs, not a machine that is slow.
  testTimeout: 600_000,
};
