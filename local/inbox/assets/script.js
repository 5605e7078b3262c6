'use strict';
// Sends a one-tap mail at once, takes a dropped file, and tells of new mail. Without it all pages work too.

const pressed = document.querySelector('form[data-press]');
if (pressed !== null) void press(pressed);

// The page takes the place of the one that pressed: going back must not send again.
async function press(form) {
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  if (answer.ok) location.replace(answer.url);
  else tell('The mail was not sent. Press the button to try again.');
}

const drop = document.querySelector('#drop');
if (drop !== null) {
  const file = document.querySelector('#file');
  file.addEventListener('change', () => deliver(file.files[0]));
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    deliver(event.dataTransfer.files[0]);
  });
}

async function deliver(file) {
  if (file === undefined) return;
  const fields = new FormData(drop.closest('form'));
  const query = new URLSearchParams({ file: '1', from: fields.get('from'), to: fields.get('to') });
  if (fields.has('bcc')) query.set('bcc', 'yes');
  const answer = await fetch(`/drop?${query}`, { method: 'POST', body: file, headers: { 'content-type': 'message/rfc822' } });
  if (answer.ok) location.assign(answer.url);
  else tell(new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[role=alert]')?.textContent ?? 'The mail was not delivered.');
}

const LOOK_EVERY_MS = 2000;
let known = Number(document.body.dataset.mails);
setInterval(look, LOOK_EVERY_MS);

async function look() {
  if (document.hidden) return;
  const answer = await fetch(`/live${location.search}`).catch(() => null);
  if (answer === null || !answer.ok) return;
  const { mails, now, wall } = await answer.json();
  const clock = document.querySelector('#now');
  if (clock.dateTime.slice(0, 16) !== now.slice(0, 16)) {
    clock.dateTime = now;
    clock.textContent = wall;
    const utc = document.querySelector('#utc');
    if (utc.textContent !== '') utc.textContent = ` · ${now.slice(11, 16)} UTC`;
  }
  if (mails !== known) await renew(mails);
}

// The panes are exchanged only while nobody is in them with the keyboard, so that nothing is pulled away.
async function renew(mails) {
  const more = mails - known;
  known = mails;
  tell(more === 1 ? 'One new mail.' : more > 1 ? `${more} new mails.` : 'Mails were removed.');
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  for (const id of ['boxes', 'list']) {
    const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
    if (old !== null && fresh !== null && !old.contains(document.activeElement)) old.replaceWith(fresh);
  }
}

function tell(words) {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.textContent = `${words} `;
  const again = document.createElement('a');
  again.href = location.href;
  again.textContent = 'Show';
  notice.append(again);
  document.querySelector('#news').replaceChildren(notice);
}
