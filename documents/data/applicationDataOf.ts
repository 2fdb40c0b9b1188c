import { columnOf } from "../../domain/application/columnOf";
import { schemeOf } from "../../domain/application/scheme";
import { measuresOf, participantsOf, partiesOf } from "../../domain/application/structure";
import { approvalList } from "../../domain/finalising/approvalList";
import type { PartDeadline } from "../../domain/reminders/partDeadline";
import type { Application } from "../../domain/section/section";
import { localDay } from "../../domain/values/deadline";
import type { Form } from "../../forms/form";
import type { ApplicationData, ApprovalData } from "./applicationData";
import { editionDataOf } from "./editionDataOf";
import { ledgerDataOf, sumsDataOf } from "./ledgerDataOf";
import { sectionDataOf } from "./sectionDataOf";

type Details = {
  readonly version: number;
  readonly at: Date;
  readonly parts: readonly PartDeadline[];
  readonly final?: { readonly number: number; readonly byName: string; readonly reason: string | null } | null;
};

/**
 * The application in its current state as raw values, without removed measures and parties. `form` is as it reads in the
 * application's year and language. Private answers are in it: see withoutPrivateData.ts.
 */
export function applicationDataOf(
  form: Form,
  application: Application,
  { version, at, parts, final = null }: Details,
): ApplicationData {
  const plan = form.plans.find(({ id }) => id === application.planId);
  const ledger = ledgerDataOf(form, application);
  return {
    schema: "samskriv/application",
    version: 1,
    form: editionDataOf(form, application),
    application: {
      id: application.id,
      title: application.title,
      year: application.year,
      network: application.network,
      deadline: application.deadline,
      timeZone: application.timeZone,
      language: application.language,
      region: application.region,
      plan: plan ? { id: plan.id, title: plan.title, source: plan.source } : null,
      reportsOn: application.reportsOn,
    },
    draft: { version, compiledAt: at.toISOString(), day: localDay(application.timeZone, at).day },
    parties: partiesOf(application).map((party) => ({
      id: party.id,
      name: party.name,
      shortName: party.shortName,
      kind: party.kind,
      organisationNumber: party.orgNumber,
      roles: [...party.roles],
      column: columnOf(form, party)?.id ?? null,
    })),
    measures: measuresOf(application).map((measure) => ({
      id: measure.id,
      number: measure.number,
      name: measure.name,
      scheme: schemeOf(form, measure)?.id ?? null,
      parties: participantsOf(application, measure.id).map(({ id }) => id),
    })),
    sections: sectionDataOf(form, application),
    ledger,
    sums: sumsDataOf(form, application, ledger),
    granted: application.granted.map(({ measureId, partyId, kroner }) => ({
      ...{ measure: measureId, party: partyId, kroner },
    })),
    approvals: approvalsIn(form, application, parts, at),
    final: final && { number: final.number, by: final.byName, reason: final.reason },
  };
}

const approvalsIn = (form: Form, application: Application, parts: readonly PartDeadline[], now: Date): ApprovalData[] =>
  approvalList(form, application, { parts, now }).map(
    ({ sectionId, measureId, parties, given, silentSince, asked, notAsked }) => ({
      section: sectionId,
      measure: measureId,
      parties: [...parties],
      given: given && {
        person: given.personName,
        onBehalfOf: given.onBehalfOf?.personName ?? null,
        at: given.at.toISOString(),
      },
      optional: asked,
      asked: !notAsked,
      silentSince,
    }),
  );
