import type { Button } from "../kit/button";
import type { Heading } from "../kit/heading";
import type { Quote } from "../kit/quote";
import { layout } from "../layout/layout";
import download from "../templates/download.json";
import type { Line } from "../words/linesOf";

/** A card that leads to files: by its links, or by its buttons. */
export type DownloadView = {
  readonly heading: Heading;
  readonly lines: readonly Line[];
  readonly quotes: readonly Quote[];
  readonly earlier: readonly Line[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly buttons: readonly Button[];
  /** In the menu behind the buttons. */
  readonly more: readonly Button[];
};

export const downloadCard = layout<DownloadView>(download);
