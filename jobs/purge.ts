import type { Clock, MessageStore } from "../domain/ports";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Forgets the activities of more than a week ago: Teams delivers again within minutes, not days. */
export async function purge({
  messages,
  clock,
}: {
  messages: Pick<MessageStore, "forgetBefore">;
  clock: Clock;
}): Promise<void> {
  await messages.forgetBefore(new Date(clock.now().getTime() - WEEK));
}
