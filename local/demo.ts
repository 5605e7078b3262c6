/** `npm run demo`: the main job as a transcript. `npm run demo -- semester`: a semester of one student as a calendar. */
const [what = 'story', ...more] = process.argv.slice(2);
try {
  if (more.length > 0 || (what !== 'story' && what !== 'semester')) throw new Error(`there is “story” and “semester”, but no “${[what, ...more].join(' ')}”`);
  if (what === 'story') await (await import('./demo-story.ts')).demoStory();
  else await (await import('./demo-semester.ts')).demoSemester();
} catch (error) {
  console.error(`\nThe demo stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
process.exit(0);
