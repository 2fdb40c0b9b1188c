import type { MeasureId, PartyId } from "../application/structure";

/** A part of an application as expressions see it. */
export type View = Readonly<Record<string, unknown>>;

/** Where an expression is asked: of the application or one measure, and of one of its parties or none. */
export type Site = { readonly measureId: MeasureId | null; readonly partyId: PartyId | null };

/** The application as an expression sees it at a site. */
export type ViewAt = (site: Site) => View;
