import { NO_REGION, REGIONS, type Region } from "../../forms/region";
import { type CardField, pickField } from "../kit/cardField";
import { t } from "../wording";

/** The county of those who apply. Its value is read by `readRegion`. */
export const regionField = (region: Region | null): CardField =>
  pickField(
    "region",
    t("setUp.region"),
    region ?? NO_REGION,
    [NO_REGION, ...REGIONS].map((value: typeof NO_REGION | Region) => ({ title: t(`region.${value}`), value })),
    { help: t("setUp.regionHelp") },
  );
