import { demoSemester } from './demo-semester.ts';
await demoSemester();
