import { storyFrom, listed, JANE, BOB } from '../test/support/story.ts';
{  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.writes(BOB);
  console.log((await story.tells('Jane told me about the fall program')).map((m) => [m.kind, m.text]));
  console.log((await story.snapshot('sam@campus.example'))!.interactions.map((i) => [i.event, i.mail]));
}{
  const story = await storyFrom('2026-09-08');
  await story.writes('Alex Kim <alex.kim@acme.example>');
  await story.writes('Alex Romero <alex.romero@globex.example>');
  const [asked] = await story.tells('Alex replied');
  console.log(asked?.text.slice(0, 600));
  const [asked2] = await story.tells('stop reminding me about Alex');
  console.log(asked2?.kind, asked2?.text.slice(0, 600));
  const a = await story.replies(asked2, 'Alex Romero');
  console.log(a[0]?.kind, a[0]?.text.slice(0, 300));
}{
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  console.log((await story.tells('Jane introduced me to Lee Park')).map((m) => [m.kind, m.text.slice(0, 400)]));
  console.log((await story.people()).map((p) => [p.name, p.via]), await story.nextOf('Lee Park'));
  console.log(listed(await story.until('2026-09-10')), story.written.at(-1)?.text);
}
