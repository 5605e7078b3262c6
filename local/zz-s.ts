import { storyFrom, listed } from '../test/support/story.ts';
  const story = await storyFrom('2026-07-06');
  await story.tells('Ruth Amari (ruth.amari@acme.example) is my supervisor at Acme');
  for (const name of ['Ivo Marsh', 'Lena Fox', 'Theo Brandt']) await story.tells(`card: ${name}, Acme, ${name.toLowerCase().replace(' ', '.')}@acme.example`);
  await story.tells('my internship at Acme ends August 14');
  for (const day of ['2026-07-24', '2026-08-14', '2026-08-28', '2026-09-14', '2026-10-05', '2026-10-26', '2026-11-10', '2026-11-25']) {
    await story.until(day, '13:00');
    await story.tells('thanks');
    console.log(day, await story.nextOf('Ruth Amari'), (await story.student()).internships.map((x) => x.done));
  }
 console.log(listed(story.written));
