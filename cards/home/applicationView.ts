import type { Button, Link } from "../kit/button";
import type { Badge } from "../kit/heading";
import type { Sentence } from "../kit/note";
import type { OpenRow } from "../kit/openRow";
import type { ProgressBar } from "../kit/progressBar";

/** One application on the home card. */
export type ApplicationView = {
  readonly title: string;
  readonly owners: readonly Sentence[];
  readonly badge: Badge;
  readonly progress: readonly ProgressBar[];
  readonly counts: string;
  readonly unmanned: readonly Sentence[];
  readonly rows: readonly OpenRow[];
  readonly hidden: readonly Sentence[];
  readonly buttons: readonly Button[];
  readonly more: string;
  /** Names the folded buttons within the card. */
  readonly fold: string;
  readonly folded: readonly { readonly buttons: readonly Button[]; readonly links: readonly Link[] }[];
};
