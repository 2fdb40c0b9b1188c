/**
 * `npm run test:product`: the product tests alone. `--selectProjects product` would take the paths that follow for names
 * of projects, and run every test.
 */
const { projects, ...asAlways } = require("./jest.config");

module.exports = { ...projects.find(({ displayName }) => displayName === "product"), ...asAlways };
