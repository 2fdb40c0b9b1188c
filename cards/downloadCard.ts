import type { Button } from "./button";
import type { Heading } from "./heading";
import type { Quote } from "./quote";
import { layout } from "./render";
import download from "./templates/download.json";
import type { Line } from "./written";

/** A card whose likely button opens a file. */
export type DownloadView = {
  readonly heading: Heading;
  readonly lines: readonly Line[];
  readonly quotes: readonly Quote[];
  readonly earlier: readonly Line[];
  readonly download: string;
  readonly documentsUrl: string;
  readonly buttons: readonly Button[];
};

export const downloadCard = layout<DownloadView>(download);
