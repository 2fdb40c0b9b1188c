import { measuresOf, type Structure } from "../../domain/application/structure";
import type { AttachmentPlace } from "../../domain/attachments/attachment";
import { endingOf } from "../../domain/attachments/attachmentType";
import type { ReceivedFile } from "../../domain/ports/attachmentStore";
import type { Form } from "../../forms/form";
import { button, destructiveButton, primary, submitButton } from "../kit/button";
import { pickField, textField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { openRow } from "../kit/openRow";
import { pageOf } from "../kit/page";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { attachmentsVerbs } from "../verbs/attachmentsVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { applicationName, whereIs, wholeOf } from "../words/whereIs";
import { attachmentPlaceInWords, placeOptions } from "./attachmentPlaceInWords";
import { attachmentSentence, type OwnAttachmentRefusal } from "./attachmentSentence";
import { sizeInWords } from "./sizeInWords";

/** More are not offered in one drop-down: the measure is chosen first. */
export const MOST_PLACES = 60;

export type AttachArgs = {
  readonly form: Form;
  readonly application: Structure;
  readonly file: ReceivedFile;
  readonly places: readonly (AttachmentPlace | null)[];
  /** The measure whose places are shown, or "application"; undefined if nobody has chosen. */
  readonly part?: string | undefined;
  readonly page?: number;
  /** What was typed, and why it was not taken. */
  readonly typed?: { readonly name: string; readonly place: string };
  readonly refusal?: OwnAttachmentRefusal;
  /** Whether the file was looked through for an earlier application, and has none. */
  readonly hasNoForm?: boolean;
};

/** A file that was sent, and where in an application it is to be attached. */
export function attachCard(args: AttachArgs): AdaptiveCard {
  const { form, application, file, places, part, typed, refusal, hasNoForm = false } = args;
  const at = { fileId: file.id, applicationId: application.id };
  if (part === undefined && places.length > MOST_PLACES) return choosePart(args);
  const offered = places.filter((place) => part === undefined || partOf(place) === part || place === null);
  const isAboutPlace = refusal === "no-place" || (refusal !== undefined && refusal.kind === "same-file");
  return formCard({
    heading: heading(applicationName(application), t("attachment.heading", { name: file.name })),
    notes: refusal && !isAboutPlace ? [{ style: "warning", text: attachmentSentence(refusal), ways: [] }] : [],
    lines: linesOf([sizeInWords(file.size), ...(hasNoForm ? [t("attachment.noForm")] : [])].join("\n")),
    fields: [
      pickField("place", t("attachment.place"), typed?.place ?? "", placeOptions(form, application, offered), {
        help: t("attachment.placeHelp"),
        problem: refusal && isAboutPlace ? attachmentSentence(refusal) : null,
      }),
      textField("name", t("attachment.name"), typed?.name || file.name, {
        help: t("attachment.nameHelp", { ending: endingOf(file.name) }),
      }),
    ],
    buttons: [
      primary(submitButton(t("attachment.add"), attachmentsVerbs.add, { ...at, ...(part && { part }) })),
      destructiveButton(t("attachment.discard"), attachmentsVerbs.discard, { fileId: file.id, discards: true }),
    ],
  });
}

const partOf = (place: AttachmentPlace | null): string => place?.measureId ?? "application";

/** The measures, and the whole application, of an application with more places than one list has room for. */
function choosePart({ application, file, page = 1 }: AttachArgs): AdaptiveCard {
  const at = { fileId: file.id, applicationId: application.id };
  const choose = (title: string, part: string) =>
    openRow(title, [], button(t("button.next"), attachmentsVerbs.place, { ...at, part }));
  const parts = [
    choose(wholeOf(application), "application"),
    ...measuresOf(application).map(({ id }) => choose(whereIs(application, id), id)),
  ];
  const { rows, more } = pageOf(parts, page, {
    rest: 4_000,
    drawn: 900,
    turn: (title, to) => button(title, attachmentsVerbs.place, { ...at, page: to }),
  });
  return formCard({
    heading: heading(applicationName(application), t("attachment.heading", { name: file.name })),
    lines: linesOf([t("attachment.choosePart"), ...more.map(({ text }) => text)].join("\n")),
    rows,
    buttons: [
      ...more.flatMap(({ buttons }) => buttons),
      destructiveButton(t("attachment.discard"), attachmentsVerbs.discard, { fileId: file.id, discards: true }),
    ],
  });
}

/** The application that a file is to be attached to, where the person is in several. */
export function attachWhereCard(
  file: ReceivedFile,
  applications: readonly { readonly application: Structure }[],
  { hasNoForm }: { readonly hasNoForm: boolean },
): AdaptiveCard {
  return formCard({
    heading: heading(t("bot"), t("attachment.heading", { name: file.name })),
    lines: linesOf([t("attachment.whichApplication"), ...(hasNoForm ? [t("attachment.noForm")] : [])].join("\n")),
    rows: applications
      .slice(0, MOST_APPLICATIONS)
      .map(({ application }) =>
        openRow(
          applicationName(application),
          [],
          button(t("button.next"), attachmentsVerbs.place, { fileId: file.id, applicationId: application.id }),
        ),
      ),
    buttons: [
      destructiveButton(t("attachment.discard"), attachmentsVerbs.discard, { fileId: file.id, discards: true }),
    ],
  });
}

/** More would not be looked through on a phone. */
const MOST_APPLICATIONS = 20;

/** What is said after an attachment was placed. */
export const placedIn = (form: Form, application: Structure, name: string, place: AttachmentPlace | null): string =>
  t("attachment.added", { name, place: attachmentPlaceInWords(form, application, place) });
