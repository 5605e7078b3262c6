import { ARRANGING } from './arranging.ts';
import { ASKING } from './asking.ts';
import { HELPING } from './helping.ts';
import type { Phrase } from './phrase.ts';
import { POSTPONING } from './postponing.ts';
import { REPORTING } from './reporting.ts';
import { SETTING } from './setting.ts';
import { STOPPING } from './stopping.ts';
import { TELLING } from './telling.ts';

/**
 * All that can be said to the assistant; the first that reads a clause wins. What stops comes first and is
 * anchored, so that nothing else in a clause can set it off (§2); a day alone comes last.
 */
export const PHRASES: readonly Phrase[] = [...STOPPING, ...ASKING, ...SETTING, ...HELPING, ...TELLING, ...REPORTING, ...ARRANGING, ...POSTPONING];
