/** Prose of any length, the same in every run. */
export function prose(chars: number, from = 0): string {
  const paragraphs: string[] = [];
  for (let at = from, length = 0; length < chars; at++) {
    const paragraph = [0, 1, 2].map((step) => SENTENCES[(at * 5 + step * 3) % SENTENCES.length]).join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n').slice(0, chars).trimEnd();
}

/** At 72 characters, as clients break plain text. */
export function wrapped(text: string): string {
  return text.replace(/(?=.{73})(.{1,72}) /g, '$1\n');
}

/** With a quote mark before each line. */
export function quoted(text: string): string {
  return text.split('\n').map((line) => (line.startsWith('>') || line === '' ? `>${line}` : `> ${line}`)).join('\n');
}

const SENTENCES = [
  'It was good to hear how the second season of the project went.',
  'The team has moved to the old brick building near the river.',
  'I would be glad to talk about the summer program over coffee.',
  'Two of our interns stayed on after they had finished their degrees.',
  'Most of the work is on the measuring side, which surprised me at first.',
  'Could you send me the slides that you showed at the fair?',
  'My colleague Noor knows more about the hiring side than I do.',
  'We read every letter, though it may take us two weeks to answer.',
  'The deadline is at the end of the month, and references can follow.',
  'Please say hello to your professor from me.',
  'What I learned there I still use every day.',
];
