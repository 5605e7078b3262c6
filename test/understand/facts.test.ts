import { describe, expect, test } from 'vitest';
import { factsIn, phoneIn } from '../../functions/understand/facts.ts';

const facts = (text: string, name = 'Jane Doe', domain: string | null = 'acmelabs') => {
  const { organisation, title, phone, profile } = factsIn(text, name, domain);
  return [organisation, title, phone, profile];
};

describe('a signature states title, organisation, telephone and profile', () => {
  test.each<[string, string, (string | null)[]]>([
    ['bars', 'Jane Doe\nSenior Product Manager | Acme Labs\n+1 (617) 555-0142\nwww.linkedin.com/in/jane-doe-7', ['Acme Labs', 'Senior Product Manager', '+1 (617) 555-0142', 'linkedin.com/in/jane-doe-7']],
    ['one line', 'Best,\nJane\n\nJane Doe, Senior Engineer, Acme Labs', ['Acme Labs', 'Senior Engineer', null, null]],
    ['at', 'Jane Doe\nHead of Data at Acme Labs', ['Acme Labs', 'Head of Data', null, null]],
    ['degree', 'Jane Doe, PhD\nResearch Scientist, Acme Institute', ['Acme Institute', 'Research Scientist', null, null]],
    ['pronouns', 'Jane Doe (she/her)\nRecruiter\nAcme Labs Inc.', ['Acme Labs Inc.', 'Recruiter', null, null]],
    ['German', 'i. A. Dr.-Ing. Jane Doe\nAbteilungsleiterin Prüftechnik\nAcmelabs GmbH\nTel.: +49 391 5550 118\nGeschäftsführer: Uwe Arnold', ['Acmelabs GmbH', 'Abteilungsleiterin Prüftechnik', '+49 391 5550 118', null]],
    ['French', 'Jane Doe\nResponsable des stages – Acme Labs', ['Acme Labs', 'Responsable des stages', null, null]],
    ['a comma inside the title', 'Jane Doe\nDirector, University Programs\nAcme Labs', ['Acme Labs', 'Director, University Programs', null, null]],
    ['marks of emphasis', '*Jane Doe*\n_Analyst_ | *Acme Labs*', ['Acme Labs', 'Analyst', null, null]],
  ])('%s', (_layout, text, expected) => {
    expect(facts(text)).toEqual(expected);
  });
});

describe('what is no signature states nothing', () => {
  test.each([
    'I met the manager of Acme Labs and an engineer yesterday.',
    'Jane Doe\nsee you on Thursday then',
    'Bob Smith\nManager | Globex\n+1 617 555 0142',
    'Jane Doe\n12 Mill Street, Suite 400\n02139 Cambridge',
  ])('%j', (text) => {
    expect(facts(text).slice(0, 2)).toEqual([null, null]);
  });
});

describe('a telephone number is one by its label or its form', () => {
  test.each<[string, string | null]>([
    ['T: 617.555.0142 | M: +44 7700 900123', '617.555.0142'],
    ['Mobile +44 7700 900123', '+44 7700 900123'],
    ['(510) 555-0117', '(510) 555-0117'],
    ['+49 (0)30 901820-11', '+49 (0)30 901820-11'],
    ['Tél. 01 23 45 67 89', '01 23 45 67 89'],
    ['2026-09-17', null],
    ['17/09/2026', null],
    ['Room 1015', null],
    ['Order 4711 4712', null],
    ['Boston MA 02139-4307', null],
  ])('%s', (line, expected) => {
    expect(phoneIn(line)).toBe(expected);
  });
});
