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
  // The tests wait for a server more than they compute.
  maxWorkers: 2,
  testTimeout: 60_000,
};
