import type { HomeFinal } from "../../../../cards/home/finishedRows";
import type { DeliveryDetails } from "../../../../domain/finalising/deliveryDetails";
import type { Finalisation } from "../../../../domain/finalising/finalisation";
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

/** How it was sent, as people type it. */
export const aSending = (words: string): DeliveryDetails => ({
  day: "2027-01-20",
  by: words,
  to: words,
  caseNumber: words,
  note: words.repeat(Math.floor(2000 / words.length)),
});

export const aDelivered = (words: string): Finalisation => ({
  ...aFinal(words),
  delivered: { at: new Date("2027-01-20T09:00:00Z"), byName: words, details: aSending(words), record: "1" },
});

export const anOwnFinal = (words: string, leads: boolean, finalisation = aFinal(words)): HomeFinal => ({
  title: words,
  formId: "behovsmelding-2026",
  year: 2027,
  granted: null,
  next: null,
  timeZone: "Europe/Oslo",
  deadline: "2027-02-01T12:00",
  leads,
  isReport: false,
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

/** A final version of which nothing has come yet. */
export const NOTHING_AFTERWARDS = { comparison: null, reporting: { started: [], next: null } };

export const NOTHING_LEFT: WhatIsLeft = {
  mine: { findings: [], toWrite: [], toSend: [], toApprove: [] },
  others: [],
  othersFindings: [],
  warnings: [],
};
