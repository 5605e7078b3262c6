import { heard } from '../test/support/heard.ts';
import { asked } from '../test/support/mails.ts';
const q = process.argv[2] === 'null' ? null : asked(process.argv[2] as never);
for (const text of process.argv.slice(3)) console.log(JSON.stringify(text), '=>', heard(text, q));
