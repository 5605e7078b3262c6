import { rendered } from './mails.ts';
import { wrongWith } from './gates.ts';
const [kind, name] = process.argv.slice(2);
for (const r of rendered) {
  const w = wrongWith(r.mail, r.item.mail);
  if (w.length) console.log(`${r.kind}.${r.sample}: ${w.join(' | ').slice(0,600)}`);
  if (kind && (kind==='*'||r.kind === kind) && (!name || r.sample === name)) console.log(`\n##### ${r.kind}.${r.sample} (${r.mail.html.length}/${r.mail.text.length})\nSUBJECT: ${r.mail.subject}\n${r.mail.text.replace(/<mailto:[^>]{80,}>/g, (x)=>`<${x.slice(0,60)}…${x.length}>`)}`);
}
