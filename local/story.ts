import { createTransport, type SendMailOptions } from 'nodemailer';
import { addBusinessDays, businessDayFrom, type AcademicCalendar } from '#model/calendar.ts';
import type { OutgoingKind } from '#model/outgoing.ts';
import { HOUR_MS, MINUTE_MS, addDays, instantAt, plus, wall, type Instant, type LocalDate } from '#model/time.ts';
import type { Edition, MailDetail, TraceStep } from './edition.ts';
import { tapsOf } from './inbox/one-tap.ts';

/** The people of the example. Their domains can belong to nobody (RFC 2606). */
export const SAM = { name: 'Sam Lee', address: 'sam.lee@campus.example' };
export const JANE = { name: 'Jane Doe', address: 'jane.doe@acme.example' };

/** The story takes three weeks, or seven if the winter break lies in it; it begins this long before the day on which it is told. */
const BEGINS_DAYS_BEFORE = 75;

/** When the clock has to stand for the story to be over by `now`: a business morning at 10:12. */
export function storyBegins(now: Instant, zone: string, calendar: AcademicCalendar): Instant {
  return instantAt(businessDayFrom(addDays(wall(now, zone).date, -BEGINS_DAYS_BEFORE), calendar), '10:12', zone);
}

export type Stage = {
  readonly edition: Edition;
  readonly smtpPort: number;
  readonly zone: string;
  readonly calendar: AcademicCalendar;
  /** Somebody did something. */
  readonly narrate: (at: Instant, line: string) => void;
  /** What was made of a mail that reached the assistant. */
  readonly decided: (trace: readonly TraceStep[]) => void;
  /** The assistant wrote. */
  readonly show: (mail: MailDetail) => void;
};

/**
 * The main job from end to end, through SMTP and the clock: a mail with BCC, a follow-up, a forwarded answer,
 * a meeting, a thank-you. Throws an Error that names the step if one does not happen.
 */
export async function playStory(stage: Stage): Promise<void> {
  const { edition } = stage;
  const transport = createTransport({ host: '127.0.0.1', port: stage.smtpPort, pool: true, maxConnections: 1 });
  const act = actor(stage, async (mail) => void (await transport.sendMail(mail)));
  try {
    await act.send('Sam writes to Jane Doe at Acme, with the assistant in BCC', outreach(edition.assistant), 'welcome');
    await act.until('Seven business days pass without an answer', 'follow-up');

    await act.pass(2 * HOUR_MS);
    await act.send('Jane answers Sam', JANES_ANSWER, null);
    await act.send('Sam forwards her answer', forwardOf(edition.assistant), 'receipt');
    const turn = await act.until('The next business morning', 'your-turn');

    await act.pass(30 * MINUTE_MS);
    await act.send('Sam answers Jane, with the assistant in BCC', samsAnswer(edition.assistant), 'logged');
    const day = addBusinessDays(wall(edition.now(), stage.zone).date, 2, stage.calendar);
    await act.send('Sam tells the assistant the date', reply(turn, `We are meeting on ${monthAndDay(day)} at 3pm`), 'receipt');
    await act.until('The business day before the meeting', 'prep');
    const asked = await act.until('Two hours after the meeting', 'how-did-it-go');

    await act.pass(20 * MINUTE_MS);
    const thanks = await act.send('Sam answers in plain words', reply(asked, 'We met today, she told me about the fall program'), 'thank-you');
    await act.pass(10 * MINUTE_MS);
    await act.send('Sam opens the draft from the mail and sends it to Jane; the BCC logs it', pressDraft(thanks), null);
    await act.expectState('KEEP_WARM');
  } finally {
    transport.close();
  }
}

/** More mails in between would be no season. */
const OF_THE_SEASON_MAX = 4;

/** Sends as a mail client would, then looks at what the assistant did. */
function actor(stage: Stage, deliver: (mail: SendMailOptions) => Promise<void>) {
  const { edition } = stage;
  const outCount = (): number => edition.mails(null).filter(({ direction }) => direction === 'out').length;

  const expectMail = async (step: string, before: number, kind: OutgoingKind | null): Promise<MailDetail> => {
    const written = edition.mails(null).filter(({ direction }) => direction === 'out').slice(before);
    const kinds = written.map((mail) => mail.kind);
    if (kinds.length !== (kind === null ? 0 : 1) || kinds[0] !== (kind ?? undefined)) {
      throw new Error(`“${step}” should have brought ${kind === null ? 'no mail' : `one mail ${kind}`}, but brought ${kinds.join(', ') || 'none'}`);
    }
    const [entry] = written;
    const mail = entry === undefined ? null : await edition.mail(entry.id);
    if (mail !== null) stage.show(mail);
    return mail as MailDetail;
  };

  return {
    send: async (step: string, mail: SendMailOptions, kind: OutgoingKind | null): Promise<MailDetail> => {
      const before = outCount();
      stage.narrate(edition.now(), step);
      await deliver({ date: new Date(edition.now()), ...mail });
      await edition.idle();
      const arrived = edition.mails(null).findLast(({ direction }) => direction !== 'out');
      if (arrived?.direction === 'in') stage.decided((await edition.mail(arrived.id))?.trace ?? []);
      return expectMail(step, before, kind);
    },
    /** What the season brings besides (the review of a term) is shown and passed by. */
    until: async (step: string, kind: OutgoingKind): Promise<MailDetail> => {
      for (let passed = 0; passed < OF_THE_SEASON_MAX; passed++) {
        const before = outCount();
        await edition.moveTo('next');
        stage.narrate(edition.now(), step);
        const [written, ...more] = edition.mails(null).filter(({ direction }) => direction === 'out').slice(before);
        if (written === undefined || more.length > 0 || written.kind === kind) return expectMail(step, before, kind);
        const mail = await edition.mail(written.id);
        if (mail !== null) stage.show(mail);
      }
      throw new Error(`“${step}” should have brought one mail ${kind}, but others came`);
    },
    pass: async (ms: number): Promise<void> => void (await edition.moveTo(plus(edition.now(), ms))),
    expectState: async (state: string): Promise<void> => {
      const jane = (await edition.student(SAM.address))?.contacts.find(({ address }) => address === JANE.address);
      if (jane?.state !== state) throw new Error(`Jane should be in ${state} now, but is in ${jane?.state}`);
    },
  };
}

/** `January 14`: a weekday alone would mean another day where a break lies in between. */
function monthAndDay(date: LocalDate): string {
  return new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(date));
}

function outreach(assistant: string): SendMailOptions {
  return {
    from: SAM,
    to: JANE,
    bcc: assistant,
    subject: 'Coffee chat?',
    text: `Hi Jane,

I am a junior studying statistics and I found you in the alumni directory. Your
path from our department to the research group at Acme is just what I am curious
about. Would you have 20 minutes for a coffee in the next two weeks?

Best,
Sam`,
  };
}

const JANES_ANSWER: SendMailOptions = {
  from: JANE,
  to: SAM,
  subject: 'Re: Coffee chat?',
  text: `Hi Sam,

happy to. Any afternoon this week works for me, how about three o'clock at the
café next to our lab?

Jane`,
};

function forwardOf(assistant: string): SendMailOptions {
  return {
    from: SAM,
    to: assistant,
    subject: 'Fwd: Coffee chat?',
    text: `---------- Forwarded message ---------
From: ${JANE.name} <${JANE.address}>
Subject: Re: Coffee chat?
To: ${SAM.name} <${SAM.address}>


${String(JANES_ANSWER.text)}
`,
  };
}

function samsAnswer(assistant: string): SendMailOptions {
  return {
    from: SAM,
    to: JANE,
    bcc: assistant,
    subject: 'Re: Coffee chat?',
    text: `Hi Jane,

thank you for the quick answer. Three o'clock at the café next to the lab is
perfect, I will bring two questions about your work.

Best,
Sam`,
  };
}

/** What a mail client makes of "reply" on a mail of the assistant. */
function reply(to: MailDetail, text: string): SendMailOptions {
  const id = to.headers['message-id'] ?? '';
  return { from: SAM, to: to.headers['reply-to'] ?? to.from, subject: `Re: ${to.subject}`, inReplyTo: id, references: id, text };
}

/** What a mail client makes of the button that opens the draft. */
function pressDraft(mail: MailDetail): SendMailOptions {
  const draft = tapsOf(mail).find(({ to }) => to.includes(JANE.address));
  if (draft === undefined) throw new Error('the thank-you mail has no button that opens the draft');
  return { from: SAM, to: [...draft.to], bcc: [...draft.bcc], subject: draft.subject, text: draft.text };
}
