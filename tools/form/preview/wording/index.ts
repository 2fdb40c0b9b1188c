import { catalogueOf, type KeyOf } from "../../../../domain/values/catalogueOf";
import en from "./en.json";
import nb from "./nb.json";
import nn from "./nn.json";

/** The words of the preview's page, around the cards and the words of the form. */
const catalogue = catalogueOf<KeyOf<typeof nb>>({ nb, nn, en });

/** A text of the page in the current language. */
export const pageText = catalogue.spoken;
