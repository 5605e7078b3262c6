import { sentencesOf } from './clauses.ts';
import { wordsOf } from './names.ts';
