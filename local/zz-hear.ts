import { heard } from '../test/support/heard.ts';
import { asked } from '../test/support/mails.ts';
const [kind, ...people] = process.argv[2].split(',');
const q = kind === 'null' ? null : asked(kind as never, people.length ? people : undefined);
for (const text of process.argv.slice(3)) console.log(JSON.stringify(text), '=>', heard(text, q));
