const { types } = require("node:util");

/**
 * Node's own errors are made outside of jest's sandbox, so `instanceof Error` is false for them in a test, and true in
 * the product. Libraries such as p-retry ask for it.
 */
const isInstance = Function.prototype[Symbol.hasInstance];
Object.defineProperty(Error, Symbol.hasInstance, {
  value(thrown) {
    return isInstance.call(this, thrown) || (this === Error && types.isNativeError(thrown));
  },
});
