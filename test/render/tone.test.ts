import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';
import type { OutgoingKind } from '#model/outgoing.ts';
import { files, folders, rendered, type Rendered } from './mails.ts';
import { BANNED, wordsOfSource } from './tone.ts';

/** Read between two classes, by people of many languages. */
const GRADE_MAX = 8;
const MEAN_GRADE_MAX = 7;
const SENTENCE_WORDS_MAX = 25;
/** The words of these are about what breaks mails. */
const ODD_SAMPLES = new Set(['longNames', 'hostile', 'rightToLeft', 'chinese']);

function bannedIn(words: string): readonly string[] {
  return BANNED.flatMap(({ pattern, why }) => {
    const found = pattern.exec(words)?.[0];
    return found === undefined ? [] : [`“${found}”: ${why}`];
  });
}

describe('the words of the templates', () => {
  test('hold nothing that would press, blame, flatter or puzzle a student', () => {
    const found = Object.entries(files).flatMap(([path, source]) => bannedIn(wordsOfSource(source)).map((reason) => `templates/${path}: ${reason}`));
    expect(found).toEqual([]);
  });

  test('of a subject have no prefix in brackets, since the name of the sender is one', () => {
    expect(folders.filter((folder) => /[[\]]/.test(wordsOfSource(files[`${folder}/subject.hbs`] ?? '')))).toEqual([]);
  });

  test.each(BANNED)('$planted is caught: $why', ({ planted, pattern }) => {
    expect(planted).toMatch(pattern);
    for (const [path, source] of [['text', `{{name}}: ${planted}`], ['html', `<p style="x">${planted}</p>`], ['helper', `{{either "Thank you" "${planted}" "Thanks"}}`]]) {
      expect(bannedIn(wordsOfSource(source as string)), path).not.toEqual([]);
    }
  });
});

describe('a mail is read with ease', () => {
  const own = new Map<OutgoingKind, Set<string>>();
  for (const one of rendered.filter(({ sample }) => !ODD_SAMPLES.has(sample))) {
    const known = own.get(one.kind) ?? new Set();
    for (const sentence of ownSentences(one)) known.add(sentence);
    own.set(one.kind, known);
  }
  const levels = [...own].map(([kind, sentences]) => ({ kind, grade: gradeOf([...sentences]) }));

  test.each(levels)('$kind: a reader of grade $grade', ({ grade }) => {
    expect(grade).toBeLessThanOrEqual(GRADE_MAX);
  });

  test('and so are all of them together', () => {
    expect(levels.reduce((sum, { grade }) => sum + grade, 0) / levels.length).toBeLessThanOrEqual(MEAN_GRADE_MAX);
  });

  test('no sentence is long', () => {
    const long = [...own].flatMap(([kind, sentences]) => [...sentences].filter((sentence) => wordsIn(sentence).length > SENTENCE_WORDS_MAX).map((sentence) => `${kind}: ${sentence}`));
    expect(long).toEqual([]);
  });

  test('what is hard is found to be hard', () => {
    expect(gradeOf(['Subsequent communication necessitates consideration of organisational particularities.'])).toBeGreaterThan(GRADE_MAX);
  });
});

/** What a mail says in its own words: no footer, no draft, no rows, no links; whatever it was told is somebody called Jane. */
function ownSentences({ item, mail: { text } }: Rendered): readonly string[] {
  const told = strings(item.mail).filter((value) => value.length > 2 && /\s|^\p{Lu}/u.test(value)).toSorted((a, b) => b.length - a.length);
  let body = text.slice(0, text.indexOf('\n-- \n')).replace(/^--- (?:Draft|Your text)[\s\S]*?^--- end of .* ---$/gm, '').replace(/^(?:<mailto:.*>|\d+\. .*|\[[#-]+\].*)$/gm, '').replace(/\S+@\S+/g, 'Jane');
  for (const value of told) body = body.replaceAll(value, 'Jane');
  return body.split(/\n|(?<=[.?:;])\s+/).map((sentence) => sentence.replace(/^- /, '').trim()).filter((sentence) => wordsIn(sentence).length > 3);
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function wordsIn(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}’']+/gu) ?? [];
}

/** By Flesch and Kincaid: the school year, of the United States, that reads it without effort. */
function gradeOf(sentences: readonly string[]): number {
  const all = sentences.flatMap(wordsIn);
  return Math.round(fleschKincaid({ sentence: sentences.length, word: all.length, syllable: all.reduce((sum, word) => sum + syllable(word), 0) }) * 10) / 10;
}
