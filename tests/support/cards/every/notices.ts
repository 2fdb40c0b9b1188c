import { actingAsBanner } from "../../../../cards/home/actingAsBanner";
import { channelWelcomeCard } from "../../../../cards/home/channelWelcomeCard";
import { groupChatCard } from "../../../../cards/home/groupChatCard";
import { helpCard } from "../../../../cards/home/helpCard";
import { type NoticeArgs, noticeCard } from "../../../../cards/home/noticeCard";
import { welcomeCard } from "../../../../cards/home/welcomeCard";
import { absentInputsCard, emptiedInputsCard } from "../../../../cards/writing/absentInputsCard";
import type { NamedCard, Scene } from "./scene";

export const NOTICES: readonly NoticeArgs[] = [
  { kind: "not-member" },
  { kind: "not-member", title: "Behovsmelding for Fjordvik", applicationId: "application" },
  { kind: "no-such-thing" },
  { kind: "not-to-join" },
  { kind: "stale" },
  { kind: "tampered" },
  { kind: "not-coordinator" },
  { kind: "not-owner" },
  { kind: "not-asked" },
  { kind: "taken-out", coordinator: "Turid Testesen" },
  { kind: "team-away" },
  { kind: "inputs-missing" },
  { kind: "finished" },
  { kind: "already-handled" },
  { kind: "fault", reference: "A1B2" },
  { kind: "thanks" },
  { kind: "undo-where" },
  { kind: "nothing-here" },
  { kind: "form-missing", title: "Behovsmelding 2027", formId: "behovsmelding-2026" },
  { kind: "personal-only" },
  { kind: "channel-only" },
  { kind: "move-in-channel" },
  { kind: "nothing-to-move" },
  { kind: "sent-to-chat" },
  { kind: "playing", name: "Kari Prøve" },
  { kind: "playing-nobody" },
  { kind: "reading-file", name: "fil.docx", count: 1 },
  { kind: "reading-file", name: "fil.docx", count: 3 },
  { kind: "waiting-file", name: "fil.docx", count: 1 },
  { kind: "waiting-file", name: "fil.docx", count: 3 },
  { kind: "unread-file", sentence: "«fil.png» er et bilde." },
  { kind: "no-import" },
  { kind: "import-discarded" },
  { kind: "file-gone" },
  { kind: "file-discarded" },
  { kind: "nothing-to-attach-to" },
  {
    kind: "left-application",
    applicationId: "5f0c2c1e-0000-4000-8000-000000000001",
    partyId: "5f0c2c1e-0000-4000-8000-000000000002",
  },
  { kind: "not-undone" },
  { kind: "handed-over" },
  { kind: "play-unknown", typed: "Kåre", names: [] },
];

/** What is said in one sentence, and to whoever is new. */
export function noticeCards({ words }: Scene): NamedCard[] {
  return [
    ...[absentInputsCard, emptiedInputsCard].map(
      (card): NamedCard => [
        card === absentInputsCard ? "an input that did not come" : "no input came",
        card(
          "party/change",
          { name: words },
          {
            name: { label: "Navn", value: words.slice(0, 200) },
            shortName: { label: "Kortnavn (valgfritt)", value: "LMS" },
          },
        ),
      ],
    ),
    ["help in the channel", helpCard({ where: "channel", local: false })],
    ["help in the chat", helpCard({ where: "personal", local: true })],
    ["played by somebody", actingAsBanner(welcomeCard(), words)],
    ["welcome", welcomeCard()],
    ["welcome in the channel", channelWelcomeCard()],
    ["a group chat", groupChatCard()],
    ...NOTICES.map((notice): NamedCard => [`notice ${notice.kind}`, noticeCard(notice)]),
  ];
}
