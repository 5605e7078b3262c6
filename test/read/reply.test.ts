import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
// The parts of the room: a mail for each of thousands of rows would take seconds.
import { typedText } from '../../functions/read/forward.ts';
import { htmlToText } from '../../functions/read/html-text.ts';
import { toLines } from '../../functions/read/lines.ts';
import { cut } from '../../functions/read/segment.ts';
import { cutSignature } from '../../functions/read/signature.ts';
import { ASSISTANT, mailOf } from './fixture.ts';
import { LOCALES, SHAPES, wrapped } from './reply-shapes.ts';

const WORDS = 'not yet, ask me again\nnext Friday please';
const QUOTE = 'Hello Sam,\n\nstop all of them\nsee https://lumen.example/x\n\nYours\nJane';

describe('what a student types into an answer is fresh, whatever the client puts around it', () => {
  test.each(SHAPES)('$name', (shape) => {
    for (const locale of LOCALES) {
      const [attribution = ''] = locale.attributions;
      const { text, html } = shape.wrap(WORDS, QUOTE, attribution, locale);
      expect(freshIn(text), locale.tag).toBe(WORDS);
      expect(freshIn(html), `${locale.tag}, HTML`).toBe(WORDS);
    }
  });
});

describe('every attribution, folded as clients fold it', () => {
  const above = SHAPES.filter(({ isAttributed }) => isAttributed);
  test.each(LOCALES)('$tag', (locale) => {
    for (const attribution of locale.attributions.flatMap(wrapped)) {
      for (const shape of above) expect(freshIn(shape.wrap(WORDS, QUOTE, attribution, locale).text), `${shape.name}: ${attribution}`).toBe(WORDS);
    }
  });
});

test('any words survive any client, and none of the quote do', () => {
  const word = fc.stringMatching(/^[a-zà-ÿа-я]{4,9}$/);
  const text = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' ')), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
  const attributed = fc.constantFrom(...LOCALES).chain((locale) => fc.constantFrom(...locale.attributions.flatMap(wrapped)).map((attribution) => ({ locale, attribution })));
  fc.assert(
    fc.property(text, text, attributed, fc.constantFrom(...SHAPES), (words, quote, { locale, attribution }, shape) => {
      expect(freshIn(shape.wrap(words, quote, attribution, locale).text)).toBe(words);
    }),
    { numRuns: 100 },
  );
});

describe('an answer in another place than above', () => {
  const rows: readonly [text: string, fresh: string][] = [
    ['On Mon, Oct 5, 2026 at 9:00 AM Jane <j@lumen.example> wrote:\n> Shall I stop?\nno', 'no'],
    ['Hi,\n\nOn 10/5/26 9:00 AM, Jane wrote:\n> Ben?\n\ndone\n\n> Noor?\n\nskip\n\nBest,\nSam', 'Hi,\n\ndone\n\nskip'],
    ['On 10/5/26 9:00 AM, Jane wrote:\n> Ben?\n\ndone\n\n-- \nSam Lee', 'done'],
    ['done On Mon, Oct 5, 2026 at 9:00 AM, jane@lumen.example wrote:\n> stop all', 'done'],
    ['done--- On Mon, Oct 5, 2026 at 9:00 AM Jane\n<jane@lumen.example> wrote:\n> stop all', 'done'],
    ['She said yes. On Mon, 5 Oct 2026, Jane <jane@lumen.example> wrote:\n\nstop all', 'She said yes.'],
    ['done\n\n  On Mon, Oct 5, 2026 at 9:00 AM, Jane<jane@lumen.example> wrote:   stop all', 'done'],
    // Wrapped by a mail system between two lines of a quote; an answer stands below the end of a sentence.
    ['ok\n\nOn 10/5/26 9:00 AM, Jane wrote:\n> Please tell me when you have heard from them, or else I will have to\nstop all\n> of it', 'ok'],
    ['On 10/5/26 9:00 AM, Jane wrote:\n> 1. Ben Okafor of Lumen Optical Instruments, no answer since 5 October 2026\ndone\n> 2. Noor?', 'done'],
    // An address that the client broke at its mark.
    ['done\n\nman. 5. okt. 2026 kl. 09:00 skrev Jane Orchard <jane@lumen.example\n>:\n\n> stop all', 'done'],
    ['done\n\nOn Mon, Oct 5, 2026 at 9:00 AM Jane\n\n<\nmailto:jane@lumen.example\n> wrote:\n\nstop all', 'done'],
    ['done\n\n2026/10/5 Jane Orchard <jane@lumen.example>\n\n> stop all', 'done'],
    ['done\n\n2026-10-05 9:00 GMT+02:00 Jane Orchard\n\n> stop all', 'done'],
    ['done\n\nJane wrote:\n| stop all\n| soon', 'done'],
    ['done\n\nJane wrote:\nJO> stop all\nJO> soon', 'done'],
    ['done\n\n---- Jane Orchard wrote ----\n\nstop all', 'done'],
  ];
  test.each(rows)('%j', (text, fresh) => expect(freshIn(text)).toBe(fresh));
});

describe('a line that asks to answer above it ends the words', () => {
  const rows: readonly string[] = [
    '-- Reply above this line --',
    '##- Please type your reply above this line -##',
    'Reply ABOVE THIS LINE to add a comment',
    '##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein -##',
    '##- Veuillez saisir votre réponse au-dessus de cette ligne -##',
    '##- Por favor, escriba su respuesta por encima de esta línea -##',
    '##- Por favor digite a sua resposta acima desta linha -##',
    '##- Inserire la risposta sopra questa riga -##',
    '##- Typ uw antwoord boven deze regel -##',
    '##- Пожалуйста, введите ответ над этой чертой -##',
    '--- この行より上に返信してください ---',
  ];
  test.each(rows)('%s', (line) => expect(freshIn(`done\n\n${line}\n\nstop all`)).toBe('done'));
});

describe('a container of the client is read in a language that nobody knows', () => {
  const rows: readonly [name: string, html: string][] = [
    ['Gmail', '<div>done</div><div class="gmail_quote"><div class="gmail_attr">Jane skroaf moandei<br></div><blockquote class="gmail_quote">stop all</blockquote></div>'],
    ['Thunderbird', '<p>done</p><div class="moz-cite-prefix">Jane skroaf moandei</div><blockquote type="cite">stop all</blockquote>'],
    ['Roundcube', '<p id="reply-intro">Jane skroaf moandei</p><blockquote>stop all</blockquote><p>done</p>'],
    ['Outlook', '<p>done</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>Fan:</b> Jane &lt;j@lumen.example&gt;<br><b>Stjoerd:</b> moandei 5 oktober 2026 09:00<br><b>Oan:</b> Sam &lt;s@northfield.example&gt;</p></div><p>stop all</p>'],
  ];
  test.each(rows)('%s', (_, html) => expect(freshIn(html)).toBe('done'));
});

describe('sentences that sound like an attribution are words', () => {
  const rows: readonly string[] = [
    'On Monday I wrote to her: no answer so far.\nRemind me on Friday.',
    'On Monday I wrote to her:\nDear Jane, may I ask\nNo answer so far.',
    'On 5 October 2026 I wrote to jane@lumen.example:\nDear Jane,\nmay I ask',
    'Am Montag schrieb ich ihr:\nnoch nichts',
    'Here is what I told Jane <jane@lumen.example>:\nI am free on Friday',
    'We met on 5 Oct at 9:00. Next steps:\n1. send my CV\n2. thank her',
    'Jane (jane@lumen.example) asked for these on 10/12/2026:\n- CV\n- letter',
    'Jane Orchard <jane@lumen.example>\nmet at the fair on 5 Oct 2026:\nshe works on lasers',
    'She wrote:\nplease come again',
    'I reply to those above this week',
  ];
  test.each(rows)('%j', (text) => expect(freshIn(text)).toBe(text));
});

test('the words and the attribution on one line are in two places', async () => {
  const mail = await mailOf('done On Mon, Oct 5, 2026 at 9:00 AM, jane@lumen.example wrote:\n> stop all');
  expect(mail).toMatchObject({ fresh: 'done', quoted: 'On Mon, Oct 5, 2026 at 9:00 AM, jane@lumen.example wrote:\n> stop all' });
});

/** What `read` makes of a body, without the bytes around it. */
function freshIn(body: string): string {
  const { typed } = cut(toLines(body.startsWith('<') ? htmlToText(body) : body), 'answers', ASSISTANT);
  return typedText(typed.map((stretch) => cutSignature(stretch, { name: 'Sam Lee', address: null }).words));
}
