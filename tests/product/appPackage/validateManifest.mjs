/**
 * Reads a manifest from standard input, and writes the schema's complaints as a JSON list.
 *
 * A process of its own, since jest cannot load the ES modules behind @microsoft/app-manifest. The
 * schemas lie in that package; one that it lacks would be fetched, so fetching is a fault here.
 */
import { text } from "node:stream/consumers";
import appManifest from "@microsoft/app-manifest";

globalThis.fetch = (url) => {
  throw new Error(`The network was asked for ${url}`);
};

const manifest = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(await appManifest.AppManifestUtils.validateAgainstSchema(manifest)));
