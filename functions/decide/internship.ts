import type { Contact } from '#model/contact.ts';
import type { InternshipPerson } from '#model/outgoing.ts';
import type { InternshipStage } from '#model/policy.ts';
import type { Step } from '#model/relationship.ts';
import type { Internship, Student } from '#model/student.ts';
import { addDays, type Instant, type LocalDate } from '#model/time.ts';
import { PEOPLE_IN_A_MAIL_MAX, logReminder, personDraft } from './reminding.ts';
import { remembered } from './restraint.ts';
import { dateOf, dayFor, morningOf, type Clock } from './schedule.ts';
import { log, relationshipOf, write, type Draft } from './writing.ts';

export type Station = { readonly internship: Internship; readonly stage: InternshipStage; readonly due: Instant };

/** The next station of any plan; null if no plan has one left. */
export function internshipDue({ student, clock }: Draft): Station | null {
  return student.internships.flatMap((internship) => stationsOf(internship, clock)).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null;
}

function stationsOf(internship: Internship, clock: Clock): readonly Station[] {
  const stages = Object.keys(clock.policy.internshipDays) as InternshipStage[];
  return stages.filter((stage) => !internship.done.includes(stage)).map((stage) => ({ internship, stage, due: morningOf(dayOf(internship.end, stage, clock), clock) }));
}

/** On a business day outside exams: before the end an earlier one, after it a later one. Thanks have their day even in exams. */
function dayOf(end: LocalDate, stage: InternshipStage, clock: Clock): LocalDate {
  const days = clock.policy.internshipDays[stage];
  const step = stage === 'thanks' ? 'REPLY' : 'KEEP_IN_TOUCH';
  return dayFor(step, addDays(end, days), clock, days < 0 ? -1 : 1);
}

/** Plans the end of an internship, or moves the plan. What lies in the past is not made up for, but the list is always made. */
export function planned(internships: Student['internships'], internship: Omit<Internship, 'done'>, today: LocalDate, clock: Clock): Student['internships'] {
  const known = internships.find(({ organisation }) => sameOrganisation(organisation, internship.organisation));
  const past = (Object.keys(clock.policy.internshipDays) as InternshipStage[]).filter((stage) => dayOf(internship.end, stage, clock) < today);
  const kept = (known?.done ?? []).filter((stage) => past.includes(stage) || stage === 'list');
  const done = [...new Set([...kept, ...past])].filter((stage) => stage !== 'list' || kept.includes('list') || internship.end < today);
  return [...internships.filter((one) => one !== known), { ...internship, id: known?.id ?? internship.id, done }];
}

/** Brings a station up: a checklist, and the people of the internship. */
export function bringUp(draft: Draft, { internship, stage }: Station): void {
  const people = peopleOf(draft, internship).slice(0, PEOPLE_IN_A_MAIL_MAX);
  const persons = people.map((contact, index): InternshipPerson => ({ ...personDraft(draft, contact, index + 1), missing: missingOf(contact) }));
  const step = STEP_OF[stage];
  if (stage === 'thanks') {
    for (const contact of people) {
      // Of a colleague who was only named, the months together are the meeting.
      const { lastOut, lastIn, lastMet } = relationshipOf(draft, contact.id);
      if (lastOut === null && lastIn === null && lastMet === null) log(draft, { ...entry(draft, contact), event: 'MET', gathering: null });
      log(draft, { ...entry(draft, contact), event: 'HELP', how: 'internship', by: null, told: true });
    }
  }
  write(draft, { kind: 'internship', stage, organisation: internship.organisation, end: internship.end, people: persons }, {
    contact: null,
    question: { kind: 'INTERNSHIP', items: people.map(({ id }) => ({ contact: id, step })) },
    inReplyTo: null,
    automatic: 'auto-generated',
    why: `internship ends on ${internship.end}: station ${stage}`,
  });
  // A short hello after a month is no reminder that could be ignored: it uses none up.
  if (step !== null && stage !== 'hello') for (const contact of people) logReminder(draft, contact, step);
  const done = [...internship.done, stage];
  draft.student = { ...remembered(draft.student, 'internship', draft.now), internships: draft.student.internships.map((one) => (one.id === internship.id ? { ...one, done } : one)) };
}

/** What a press on “done” beside somebody's name means at each station. */
const STEP_OF: Readonly<Record<InternshipStage, Step | null>> = {
  list: null,
  feedback: null,
  'hand-over': null,
  thanks: 'THANK_YOU',
  linkedin: null,
  hello: 'KEEP_IN_TOUCH',
  update: 'KEEP_IN_TOUCH',
};

function entry(draft: Draft, { id }: Contact) {
  return { id: draft.newId(), contact: id, occurredAt: draft.now, recordedAt: draft.now, subject: null, mail: null };
}

/** Those of the organisation, and colleagues and supervisors of whom no other is known. The closest first. */
export function peopleOf(draft: Draft, { organisation }: Internship): readonly Contact[] {
  const rank = ({ role }: Contact): number => (role === 'supervisor' ? 0 : role === 'mentor' ? 1 : 2);
  return draft.contacts
    .filter((contact) => (contact.organisation === null ? contact.role === 'colleague' || contact.role === 'supervisor' : sameOrganisation(contact.organisation, organisation)))
    .filter(({ id }) => {
      const { state, released } = relationshipOf(draft, id);
      return state !== 'CLOSED' && !released;
    })
    .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** “Acme” and “Acme Corp.” are one. An internship of which no place was said is with whoever is a colleague. */
function sameOrganisation(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [one, other] = [plain(a), plain(b)];
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function missingOf({ addresses, phone, profile }: Contact): InternshipPerson['missing'] {
  return [addresses.length === 0 ? ('address' as const) : null, phone === null ? ('phone' as const) : null, profile === null ? ('profile' as const) : null].filter((one) => one !== null);
}

/** Longer before its last day, an internship has hardly begun. */
const INTERNSHIP_DAYS_MAX = 120;

/** Is this person greeted by a plan anyway? During an internship they see each other, and after it the plan has its own hellos, to the last of them. */
export function greetedByPlan(draft: Draft, contact: Contact): boolean {
  const today = dateOf(draft.now, draft.clock);
  return draft.student.internships.some(
    (internship) => !internship.done.includes('update') && addDays(internship.end, -INTERNSHIP_DAYS_MAX) <= today && peopleOf(draft, internship).some(({ id }) => id === contact.id),
  );
}
