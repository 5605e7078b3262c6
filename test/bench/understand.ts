import { corpusRows } from './corpus.ts';
import { hostileRows } from './hostile.ts';
import { readingRows } from './reading.ts';
import { segmentationRows } from './segmentation.ts';
import type { Row } from './table.ts';

/** Reading and understanding beside what others use: the words of a mail, whole mails, labelled mails, hostile ones. */
export async function* rows(): AsyncIterable<Row> {
  yield* segmentationRows();
  yield* readingRows();
  yield* corpusRows();
  yield* hostileRows();
}
