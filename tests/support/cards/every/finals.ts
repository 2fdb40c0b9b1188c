import type { Finalisation } from "../../../../domain/finalising/finalisation";
import type { OwnFinal } from "../../../../domain/ports/finalisationStore";
import type { WhatIsLeft } from "../../../../domain/progress/whatIsLeft";

/** That an application was made final, and opened again, by people and for reasons as they come. */
export const aFinal = (words: string, number = 3): Finalisation => ({
  id: `final-${number}`,
  applicationId: "application",
  number,
  at: new Date("2027-01-19T13:32:00Z"),
  by: "turid",
  byName: words,
  reason: words.repeat(Math.floor(2000 / words.length)),
  draftId: "draft",
  delivered: null,
  reopened: null,
});

export const aDelivered = (words: string): Finalisation => ({
  ...aFinal(words),
  delivered: { at: new Date("2027-01-20T09:00:00Z"), byName: words },
});

export const anOwnFinal = (words: string, leads: boolean, finalisation = aFinal(words)): OwnFinal => ({
  title: words,
  timeZone: "Europe/Oslo",
  deadline: "2027-02-01T12:00",
  leads,
  finalisation,
});

export const aReopening = (words: string, number = 2): Finalisation => ({
  ...aFinal(words, number),
  reopened: {
    at: new Date("2027-01-19T14:00:00Z"),
    byName: words,
    reason: words.repeat(Math.floor(2000 / words.length)),
  },
});

export const NOTHING_LEFT: WhatIsLeft = {
  mine: { findings: [], toWrite: [], toSend: [], toApprove: [] },
  others: [],
  othersFindings: [],
  warnings: [],
};
