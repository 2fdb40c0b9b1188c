import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { restoreSymlinks } from "../../../tools/postgres/binaries";

describe("The links beside the server's libraries", () => {
  it("are created if npm has skipped them, and left unchanged otherwise", () => {
    const packageFolder = mkdtempSync(join(process.env.SAMSKRIV_TEST_FOLDER as string, "links-"));
    const lib = join(packageFolder, "native", "lib");
    mkdirSync(lib, { recursive: true });
    for (const name of ["libpq.so.5.18", "libz.so.1.2"]) writeFileSync(join(lib, name), name);
    symlinkSync("libz.so.1.2", join(lib, "libz.so.1"));
    const links = [
      { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" },
      { source: "native/lib/libz.so.1.2", target: "native/lib/libz.so.1" },
    ];
    writeFileSync(join(packageFolder, "native", "pg-symlinks.json"), JSON.stringify(links));

    restoreSymlinks(packageFolder);

    expect(readFileSync(join(lib, "libpq.so.5"), "utf8")).toBe("libpq.so.5.18");
    expect(existsSync(join(lib, "libz.so.1"))).toBe(true);
    rmSync(packageFolder, { recursive: true });
  });
});
