import { rendered } from './mails.ts';
import { wordsToRead } from './reading.ts';
console.log(rendered.map(r=>[wordsToRead(r.mail.text).length, Buffer.byteLength(r.mail.html), r.kind+'.'+r.sample] as const).sort((a,b)=>b[0]-a[0]).slice(0,14).join('\n'));
console.log(rendered.map(r=>[Buffer.byteLength(r.mail.html), r.kind+'.'+r.sample] as const).sort((a,b)=>b[0]-a[0]).slice(0,8).join('\n'));
