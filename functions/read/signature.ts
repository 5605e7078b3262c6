import { nextWritten, plain, trimLines, type Lines } from './lines.ts';

/** Cuts the signature off the end of words that somebody wrote. The two parts together are all the lines. */
export function cutSignature(lines: Lines): { readonly words: Lines; readonly signature: Lines } {
  const written = trimLines(lines);
  const at = signatureStart(written);
  return { words: trimLines(written.slice(0, at)), signature: trimLines(written.slice(at)) };
}

const SIGN_OFF_LINES_MAX = 6;
const SIGN_OFF_NAME_CHARS_MAX = 60;
/** RFC 3676 §4.3 `-- `, and what mailers make of it. */
const DELIMITER = /^(?:--|—|–|_{2,5})$/;
const SIGN_OFF = new RegExp(
  '^(?:(?:all |my )?best(?: (?:regards|wishes))?|(?:kind|warm|warmest|kindest|many) (?:regards|thanks)|with (?:best |kind )?regards|regards|' +
    'thanks(?: (?:again|so much|a lot|in advance))?|thank you(?: (?:again|so much|very much))?|many thanks|cheers|sincerely(?: yours)?|yours (?:sincerely|truly|faithfully)|respectfully|' +
    '(?:mit )?(?:freundlichen|besten|herzlichen|lieben|vielen|liebe|viele|beste|herzliche) (?:grüßen|grüssen|grüße|grüsse|dank)|mfg|lg|vg|' +
    'cordialement|bien cordialement|bien à vous|saludos|un saludo|saludos cordiales|atentamente|cordiali saluti|saluti|distinti saluti|grazie|' +
    'atenciosamente|cumprimentos|com os melhores cumprimentos|met vriendelijke groet(?:en)?|groet(?:en|jes)?|(?:med )?vänliga hälsningar|mvh|hälsningar|pozdrawiam|z poważaniem)[,.!]*$',
  'i',
);
const DEVICE =
  /^(?:sent (?:from|with|via|using) |get outlook for |von meine[mr] .{1,30} gesendet|gesendet (?:von|mit) |envoyé (?:de|depuis|à partir de) |enviado (?:desde|do|a partir do|con) |inviato d|verzonden (?:vanaf|vanuit|met) |verstuurd vanaf |skickat från |wysłane? z )/i;
const DEVICE_CHARS_MAX = 70;
const LINK = /\s?[<(]https?:[^>)\s]*[>)]/gi;

function signatureStart(lines: Lines): number {
  const delimiter = lines.findIndex((line) => DELIMITER.test(plain(line)));
  const until = delimiter === -1 ? lines.length : delimiter;
  const device = deviceStart(lines, until);
  return signOffStart(lines, device) ?? device;
}

/** A line about a telephone; below it stands, at most, history without quote marks. A sentence has a comma or a full stop. */
function deviceStart(lines: Lines, until: number): number {
  for (let at = 0; at < until; at++) {
    const line = plain(lines[at]).replace(LINK, '');
    if (line.length <= DEVICE_CHARS_MAX && DEVICE.test(line) && !/[,.?!]/.test(line.slice(0, -1))) return at > 0 || until === 1 ? at : until;
  }
  return until;
}

/** `Best,` and up to six short lines after it, none of them a sentence; null if that is not how the words end. */
function signOffStart(lines: Lines, until: number): number | null {
  let written = 0;
  for (let at = until - 1; at > 0 && written <= SIGN_OFF_LINES_MAX; at--) {
    const line = plain(lines[at]);
    if (line === '') continue;
    if (SIGN_OFF.test(line)) return nextWritten(lines, 0) < at ? at : null;
    if (line.length > SIGN_OFF_NAME_CHARS_MAX || isSentence(line)) return null;
    written++;
  }
  return null;
}

function isSentence(line: string): boolean {
  return /[.?!]$/.test(line) && line.split(' ').length > 4;
}
