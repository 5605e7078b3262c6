import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from '#flows/ports.ts';

/** Structured lines with ids and kinds. Callers have no way to put an address, a subject or a body in: fields are short and plain. */
export function makeLog(service: string): Log {
  const logger = new Logger({ serviceName: service });
  return {
    info: (message, fields = {}) => logger.info(message, { ...fields }),
    warn: (message, fields = {}) => logger.warn(message, { ...fields }),
    // The name and the place of an error; its message may quote what a mail said.
    error: (message, error, fields = {}) =>
      logger.error(message, { ...fields, error: error instanceof Error ? error.name : 'none', at: error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).slice(0, 3).join(' | ') : '' }),
  };
}
