import { Session } from "node:inspector/promises";
import { relative } from "node:path";
import { projectRoot } from "../../env/projectRoot";

const FLOORS = /^(bot|cards|prisma|jobs|domain|importing|documents|forms|env)\//;

/** What an act runs of the product, by V8's precise coverage: each file with the functions entered in it. */
export async function filesEntered(act: () => Promise<unknown>): Promise<Map<string, string[]>> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    await act();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const entered = new Map<string, string[]>();
    for (const { url, functions } of result) {
      const file = relative(projectRoot(), url.replace(/^file:\/\//, ""));
      // swc makes a getter of each export; reading one is not entering the file.
      const names = functions.filter(
        ({ functionName, ranges }) => !/^(|get|get .*)$/.test(functionName) && (ranges[0]?.count ?? 0) > 0,
      );
      if (FLOORS.test(file) && !file.includes("/generated/") && names.length > 0)
        entered.set(file, [...(entered.get(file) ?? []), ...names.map(({ functionName }) => functionName)]);
    }
    return entered;
  } finally {
    session.disconnect();
  }
}
