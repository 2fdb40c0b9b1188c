import type { Answer } from "../answers/sectionRecord";

/**
 * Whether people who were asked about earlier content wait before they are asked again, since somebody is still writing.
 *
 * @param restMs how long the answers rest first, in milliseconds
 */
export function restsBeforeAsking(answers: readonly Pick<Answer, "writtenAt">[], restMs: number, now: Date): boolean {
  return answers.some(({ writtenAt }) => now.getTime() - writtenAt.getTime() < restMs);
}
