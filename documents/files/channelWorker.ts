import { channelParts } from "../channel/channelPart";
import { Outline } from "../outline/outline";
import { handedOver } from "./handedOver";
import { parsedPieces } from "./parsedPieces";

/** The thread of `partsApart`: a draft's messages for its channel as JSON, one on each line. */
export const channelWorker = (outline: string[]): unknown => {
  const parts = channelParts(Outline.parse(parsedPieces(outline)));
  return handedOver(Buffer.from(parts.map((part) => JSON.stringify(part)).join("\n")));
};
