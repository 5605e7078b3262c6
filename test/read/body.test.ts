import { describe, expect, test } from 'vitest';
import { read } from '#read/read.ts';
import { ASSISTANT } from './fixture.ts';

async function htmlMail(html: string, subject = 'Re: Hello') {
  return read(Buffer.from(`From: sam@northfield.example\nSubject: ${subject}\nContent-Type: text/html; charset=utf-8\n\n${html}`), ASSISTANT);
}

describe('a mail of HTML alone is read as its words', () => {
  const rows: readonly [html: string, fresh: string][] = [
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<div>one</div><div><br></div><div>two &amp; three</div>', 'one\n\ntwo & three'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['<p class="MsoNormal">one</p><p class=MsoNormal>two</p>', 'one\ntwo'],
    ['a  \n b<a href="https://lumen.example/?x">link</a>', 'a blink'],
    ['<style>p{}</style><script>stop()</script><title>t</title>words<!-- not these -->', 'words'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['done<blockquote>stop all<div>more</div></blockquote>', 'done'],
    ['done<div class="gmail_quote"><div class="gmail_attr">On Mon, Oct 5, 2026 at 9:00 AM Jane &lt;<a href="mailto:j@lumen.example">j@lumen.example</a>&gt; wrote:<br></div><blockquote><p>stop all</p></blockquote></div>', 'done'],
    ['done<hr><div id="divRplyFwdMsg"><b>From:</b> Jane &lt;j@lumen.example&gt;<br><b>Sent:</b> Monday, October 5, 2026 9:00 AM<br><b>Subject:</b> Hello</div>stop all', 'done'],
  ];
  test.each(rows)('%s', async (html, fresh) => {
    expect((await htmlMail(html)).fresh).toBe(fresh);
  });
});

test('HTML is not looked at where there is a text', async () => {
  const raw = 'From: sam@northfield.example\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nplain words\n--b\nContent-Type: text/html\n\n<p>other words</p>\n--b--\n';
  expect((await read(Buffer.from(raw), ASSISTANT)).fresh).toBe('plain words');
});

test('a text that says only that the mail is in HTML is not what the writer said', async () => {
  const mail = (text: string): string => `From: sam@northfield.example\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--b\nContent-Type: text/html\n\n<p>other words</p>\n--b--\n`;
  for (const text of ['This is an HTML message. Please use a client that can show it.', '\u200b \u00a0', '']) {
    expect((await read(Buffer.from(mail(text)), ASSISTANT)).fresh).toBe('other words');
  }
});

test('a text in another charset and transfer encoding is read', async () => {
  const raw = 'From: sam@northfield.example\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nGr=FC=DFe aus K=F6ln\n';
  expect((await read(Buffer.from(raw), ASSISTANT)).fresh).toBe('Grüße aus Köln');
});

test('the mail in a bounce is not a forward', async () => {
  const raw =
    'From: MAILER-DAEMON@lumen.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nno such user\n--b\nContent-Type: message/rfc822\n\nFrom: sam@northfield.example\nSubject: x\n\nhello\n--b--\n';
  expect(await read(Buffer.from(raw), ASSISTANT)).toMatchObject({ automatic: 'delivery-report', forwarded: [] });
});
