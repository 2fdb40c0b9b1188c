import { documentWords } from "../wording/documentWords";
import { anchor } from "./anchor";
import type { PageContent, PageFinding } from "./pageContent";

export type LeftView = {
  readonly chatUrl: string | null;
  readonly groups: readonly {
    readonly heading: string;
    readonly severity: PageFinding["severity"];
    readonly findings: readonly {
      readonly sentence: string;
      readonly anchor: string | null;
      readonly chatUrl: string | null;
    }[];
  }[];
};

/** What is left to mend, what must be first; null in a final version, which is what it is. */
export function leftView({
  findings,
  chatUrl,
  final,
}: Pick<PageContent, "findings" | "chatUrl" | "final">): LeftView | null {
  if (final) return null;
  const group = (severity: PageFinding["severity"], heading: string): LeftView["groups"] => {
    const own = findings.filter((finding) => finding.severity === severity);
    return own.length === 0
      ? []
      : [
          {
            heading,
            severity,
            findings: own.map(({ sentence, place, chatUrl: url }) => ({
              sentence,
              anchor: place && anchor(place),
              chatUrl: url,
            })),
          },
        ];
  };
  return {
    chatUrl,
    groups: [...group("blocking", documentWords("page.must")), ...group("warning", documentWords("page.should"))],
  };
}
