import type { Language } from "../values/language";
import en from "./en.json";
import nb from "./nb.json";
import nn from "./nn.json";

/** What our own documents print, and are known by when they are read in again. */
export type PrintedWord = keyof typeof nb;

export const PRINTED: Readonly<Record<Language, Readonly<Record<PrintedWord, string>>>> = { nb, nn, en };

/** A sentence of our own documents, with {{ }} around the names of its facts. */
export const printedSentence = (name: PrintedWord, language: Language): string => PRINTED[language][name];
