import type { Use } from "./useOf";

const STATUS: Readonly<Record<string, string>> = { drafting: "under arbeid", final: "endelig", delivered: "levert" };

/** More are only counted: an operator looks up the rest in the database. */
const MOST_NAMED = 50;

/** Who uses an edition, for an operator: a line for each application, with its network and channel. */
export function useInWords(edition: string, { applications }: Pick<Use, "applications">): string[] {
  if (applications.length === 0) return [`Bruk: Ingen behovsmeldinger er skrevet i ${edition}.`];
  const count = applications.length;
  const channels = new Set(applications.map(({ channelId }) => channelId)).size;
  return [
    `Bruk: ${count} ${count === 1 ? "behovsmelding" : "behovsmeldinger"} i ${channels} ${channels === 1 ? "kanal" : "kanaler"} er skrevet i ${edition}:`,
    ...applications
      .slice(0, MOST_NAMED)
      .map(
        ({ title, year, network, status, channelId }) =>
          `  ${title} (${year}, ${STATUS[status] ?? status}), ${network}, kanal ${channelId}`,
      ),
    ...(count > MOST_NAMED ? [`  og ${count - MOST_NAMED} til`] : []),
  ];
}
