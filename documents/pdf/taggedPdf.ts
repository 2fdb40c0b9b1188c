import PDFDocument from "pdfkit";
import type { Language } from "../../domain/values/language";

/** The language in which the document is read out. */
const SPOKEN: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

/**
 * What a file says of itself, which follows it everywhere. The author is the organisation that answers for the
 * application, and never a person.
 */
export type PdfDetails = {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: Language;
  readonly at: Date;
};

/** What pdfkit calls when the document ends, and what it would write there itself. */
type Internal = { _addInfo(): void };

/**
 * An empty PDF 1.7 that says that it is PDF/UA-1 (ISO 14289-1). Its metadata are written here: pdfkit does not escape
 * a title that has "&" or "<" in it, and states no language. With `subset: "PDF/UA"` it would list the letters of each
 * font without the parts that accented letters are made of, which ISO 14289-1, 7.21.4.2 forbids.
 */
export function taggedPdf(details: PdfDetails): PDFKit.PDFDocument {
  const { title, subject, author, language, at } = details;
  const pdf = new PDFDocument({
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: SPOKEN[language],
    displayTitle: true,
    autoFirstPage: false,
    // Without this, pdfkit opens Helvetica, which is not embedded.
    font: null as unknown as string,
    info: {
      Title: title,
      Subject: subject,
      Author: author || CREATOR,
      Creator: CREATOR,
      CreationDate: at,
      ModDate: at,
    },
  });
  (pdf as unknown as Internal)._addInfo = () => pdf.appendXML(metadata(details, pdf.info.Producer ?? ""));
  return pdf;
}

/** Names the program in a file, by which importing/pdf/ knows our own. */
const CREATOR = "Samskriv";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function metadata({ title, subject, author, language, at }: PdfDetails, producer: string): string {
  const lang = SPOKEN[language];
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li><rdf:li xml:lang="${lang}">${escaped(text)}</rdf:li></rdf:Alt>`;
  const when = `${at.toISOString().slice(0, 19)}Z`;
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title>${alternative(title)}</dc:title>
<dc:description>${alternative(subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${escaped(author || CREATOR)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
<xmp:CreateDate>${when}</xmp:CreateDate>
<xmp:ModifyDate>${when}</xmp:ModifyDate>
<pdf:Producer>${escaped(producer)}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;
}
