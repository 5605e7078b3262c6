import { exampleCalendar } from '../../local/example-calendar.ts';

export const EXAMPLE_CALENDAR = exampleCalendar();
