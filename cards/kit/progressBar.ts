import { t } from "../wording";

/** A bar; `bars` are the two weighted columns for clients without ProgressBar. */
export type ProgressBar = {
  readonly percent: number;
  readonly color: "Accent" | "Good";
  readonly bars: readonly { readonly width: number; readonly rgb: string; readonly alt: string }[];
  readonly figures: readonly { readonly text: string }[];
};

const ACCENT = "5b5fc7";
const GOOD = "237b4b";
const REST = "d6d6d6";

/** `figure` states the progress in words at the right; null if a badge already does. */
export function progressBar(percent: number, figure: string | null): ProgressBar {
  const done = percent >= 100;
  const bars = [
    { width: percent, rgb: done ? GOOD : ACCENT, alt: figure ?? t("progress.percent", { percent }) },
    { width: 100 - percent, rgb: REST, alt: t("progress.left", { percent: 100 - percent }) },
  ];
  return {
    percent,
    color: done ? "Good" : "Accent",
    bars: bars.filter(({ width }) => width > 0),
    figures: figure === null ? [] : [{ text: figure }],
  };
}

export const percentDone = (percent: number): ProgressBar => progressBar(percent, t("progress.percent", { percent }));
