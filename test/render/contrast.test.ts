import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { inTheme, luminance, type DarkTheme } from '../../local/darkened.ts';
import { rendered } from './mails.ts';

/** WCAG 2.2, 1.4.3: bold from 14 pt (18.66 px) and any text from 18 pt (24 px) is large. */
const RATIO_MIN = 4.5;
const RATIO_OF_LARGE_MIN = 3;
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;
/**
 * A theme that darkens the ground to #121212 and keeps the colour of links leaves no colour with 4.5 on both grounds: its luminance would have to be
 * below 0.184 for white and above 0.201 for the dark. #1a73e8 is the best compromise (4.51 and 4.16), and links are underlined as well.
 */
const RATIO_OF_LINK_IN_THE_DARK_MIN = 4.1;

/** A pair of colours that some text of a mail has, as `#rrggbb`; `colour` is empty where nothing gives one. */
type Pair = { readonly colour: string; readonly ground: string; readonly isLarge: boolean; readonly isLink: boolean };

const pairs = new Map<string, { readonly pair: Pair; readonly seen: string }>();
for (const { kind, sample, mail } of rendered) {
  for (const { text, pair } of coloursIn(mail.html)) {
    const key = Object.values(pair).join();
    if (!pairs.has(key)) pairs.set(key, { pair, seen: `“${text.slice(0, 30)}” of ${kind}, ${sample}` });
  }
}

test.each<readonly [string, DarkTheme | null]>([
  ['light, and in a dark theme that leaves mails alone', null],
  ['a dark theme that turns all colours round', 'full'],
  ['a dark theme that darkens light grounds', 'partial'],
])('in %s, every text of every mail stands out from its ground', (_, theme) => {
  expect(pairs.size).toBeGreaterThan(5);
  const faint = [...pairs.values()].map(({ pair, seen }) => ({ why: faintness(pair, theme), seen }));
  expect(faint.filter(({ why }) => why !== null)).toEqual([]);
});

const PAGE = '<body style="background-color:#ffffff">';
test.each<readonly [string, string, DarkTheme | null, RegExp | null]>([
  ['grey on white', `${PAGE}<p style="color:#808080">x</p>`, null, /^3\.95:/],
  ['the same, large', `${PAGE}<p style="color:#808080;font-size:24px">x</p>`, null, null],
  ['the same, a little too small for bold', `${PAGE}<h1 style="color:#808080;font-size:18px">x</h1>`, null, /^3\.95:/],
  ['a heading', `${PAGE}<h1 style="color:#808080;font-size:22px">x</h1>`, null, null],
  ['dark blue on a darkened ground', `${PAGE}<p style="color:#0b57d0">x</p>`, 'partial', /^2\.\d\d:/],
  ['a link on a darkened ground', `${PAGE}<a style="color:#1a73e8">x</a>`, 'partial', null],
  ['a link on a shaded box', `${PAGE}<table><tr><td bgcolor="#e0e0e0"><a style="color:#1a73e8">x</a></table>`, null, /^3\.\d\d:/],
  ['text without a colour', `${PAGE}<p>x</p>`, null, /^no colour/],
])('%s is judged rightly', (_, html, theme, message) => {
  expect(coloursIn(html).map(({ pair }) => faintness(pair, theme))).toEqual([message === null ? null : expect.stringMatching(message)]);
});

/** Why it cannot be read, or null if it can. */
function faintness({ colour, ground, isLarge, isLink }: Pair, theme: DarkTheme | null): string | null {
  if (colour === '') return `no colour on ${ground}`;
  const [text, behind] = theme === null ? [colour, ground] : [inTheme(colour, 'text', theme), inTheme(ground, 'ground', theme)];
  const min = isLarge ? RATIO_OF_LARGE_MIN : isLink && theme !== null ? RATIO_OF_LINK_IN_THE_DARK_MIN : RATIO_MIN;
  const [lighter = 0, darker = 0] = [luminance(text), luminance(behind)].toSorted((a, b) => b - a);
  const ratio = (lighter + 0.05) / (darker + 0.05);
  return ratio >= min ? null : `${ratio.toFixed(2)}: ${text} on ${behind}, of ${colour} on ${ground}`;
}

type Style = { readonly colour: string; readonly ground: string; readonly size: number; readonly bold: boolean; readonly link: boolean };

/** Every text of the body with the colours that it has or inherits. */
function coloursIn(html: string): readonly { readonly text: string; readonly pair: Pair }[] {
  const found: { readonly text: string; readonly pair: Pair }[] = [];
  const open: Style[] = [{ colour: '', ground: '', size: 16, bold: false, link: false }];
  const parser = new Parser({
    onopentag: (name, attributes) => void open.push(styleOf(name, attributes, open.at(-1) as Style)),
    onclosetag: () => void open.pop(),
    ontext: (text) => {
      const { colour, ground, size, bold, link } = open.at(-1) as Style;
      if (ground !== '' && text.trim() !== '') found.push({ text: text.trim(), pair: { colour, ground, isLarge: size >= LARGE_PX || (bold && size >= LARGE_BOLD_PX), isLink: link } });
    },
  });
  parser.end(html);
  return found;
}

function styleOf(name: string, { style = '', bgcolor = '' }: Readonly<Record<string, string>>, outer: Style): Style {
  const own = new Map(style.split(';').map((line) => line.split(':') as [string, string]));
  const colour = own.get('color') ?? outer.colour;
  return {
    colour,
    ground: own.get('background-color') ?? (bgcolor || outer.ground),
    size: Number.parseInt(own.get('font-size') ?? String(outer.size)),
    bold: outer.bold || name === 'strong' || name === 'h1' || own.get('font-weight') === 'bold',
    link: outer.link || (name === 'a' && own.get('display') !== 'block'),
  };
}
