import { HeadingLevel, type Paragraph } from "docx";
import { documentWords, moment } from "./documentWords";
import type { Outline } from "./outline";
import { paragraph } from "./paragraph";
import { styleId } from "./styles";

/**
 * The first lines: the form's name and title, and the application's with its deadline. None says what another says
 * already: an application that is called after its form, "Behovsmelding 2027", is the heading itself.
 */
export function titles({ form, application }: Pick<Outline, "form" | "application">): Paragraph[] {
  const isNamedAfterForm = application.title.startsWith(form.name);
  const heading = isNamedAfterForm ? application.title : form.name;
  const deadline = documentWords("deadline", { moment: moment(application.deadline) });
  return [
    paragraph(heading, { heading: HeadingLevel.TITLE }),
    ...(form.title === form.name ? [] : [paragraph(form.title, { style: styleId.label })]),
    paragraph(isNamedAfterForm ? deadline : `${application.title} · ${deadline}`, { style: styleId.small }),
  ];
}
