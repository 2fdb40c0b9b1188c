import { AsyncLocalStorage } from "node:async_hooks";
import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { filesOfFloors } from "../../support/floors";

/** A sentence made while its file is loaded would be in one language for everybody. */
it("No sentence, date or clock is made while a file of cards, documents or rules is loaded.", () => {
  const files = filesOfFloors().filter((file) => /^(cards|documents|domain)\/.*\.ts$/.test(file));
  const asked = jest.spyOn(AsyncLocalStorage.prototype, "getStore");
  jest.isolateModules(() => {
    for (const file of files) require(join(projectRoot(), file));
  });
  expect(files.length).toBeGreaterThan(300);
  expect(asked).not.toHaveBeenCalled();
});
