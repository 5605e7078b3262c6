/**
 * DynamoDB for one machine without an AWS account: dynalite's engine in this process, reached by the real SDK client on
 * loopback, plus what dynalite lacks and the product needs (dynamodb-transactions.ts, time to live).
 *
 * Not there, and refused: PartiQL, streams, backups, tags, UpdateTable (a new index needs a new table). Expired items are
 * not swept: the product treats them as absent itself, also on AWS, which may be days late.
 */
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiError, isApiError, openStore, operation, run, storeWithReadyTables, validate, validationError } from './dynamodb-engine.ts';
import type { Action, Reply, Request, Store, Validation } from './dynamodb-engine.ts';
import { makeTransactWrite, oneAtATime, singleWriteValidation, transactGet, transactGetValidation, transactWriteValidation, write } from './dynamodb-transactions.ts';

/** AWS takes 16 MiB; more in memory would only be a mistake. */
const REQUEST_BYTES_MAX = 16 * 1024 * 1024;

/** The engine without its HTTP door. */
export type DynamoDbEngine = {
  /** What DynamoDB answers to a request of this name, e.g. `GetItem`, and this JSON. Does not reject. */
  answer(operation: string, body: string | Promise<string>): Promise<Answer>;
  close(): Promise<void>;
};

export type Answer = { readonly status: number; readonly body: string };

export type EmbeddedDynamoDb = {
  /** `http://127.0.0.1:<port>`, for AWS_ENDPOINT_URL_DYNAMODB. Any region and credentials will do. */
  readonly endpoint: string;
  /** Answers what is under way, then closes the database. May be called more than once. */
  close(): Promise<void>;
};

/**
 * Starts on a free port of 127.0.0.1. The data is in `folder` (made if absent, for this user only), or in memory if
 * null. Rejects with an Error of one line that names the folder and says what to do if it is in use, broken, or holds
 * something else.
 */
export async function startDynamoDb(options: { readonly folder: string | null }): Promise<EmbeddedDynamoDb> {
  const engine = await openDynamoDb(options);
  let closing: Promise<void> | undefined;
  const underWay = new Set<Promise<unknown>>();
  const server = createServer((request, response) => {
    if (closing) response.setHeader('Connection', 'close');
    const sent = new Promise((resolve) => response.once('close', resolve));
    const answered = Promise.all([serve(engine, request, response), sent]);
    underWay.add(answered);
    void answered.finally(() => underWay.delete(answered));
  });
  // The client decides when an idle connection ends: if both may, a request now and then meets a closing connection.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));

  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    while (underWay.size > 0) await Promise.all(underWay);
    server.closeAllConnections(); // those that wait for a next request
    await closed;
    await engine.close();
  };
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => (closing ??= stop()),
  };
}

/** The same without a port. Rejects as {@link startDynamoDb} does. */
export async function openDynamoDb({ folder }: { readonly folder: string | null }): Promise<DynamoDbEngine> {
  if (folder !== null) await refuseOtherFolders(folder);
  const store = await openStore(folder).catch((error: unknown) => {
    throw new Error(openingFailed(folder, error), { cause: error });
  });
  const alone = oneAtATime();
  const operations = operationsOf(store, alone);
  return {
    answer: async (name, body) => {
      try {
        const request = requestOf(await body);
        const known = operations.get(name);
        if (known === undefined) throw apiError('UnknownOperationException', `The embedded DynamoDB does not support ${name || 'a request without X-Amz-Target'}`);
        return { status: 200, body: JSON.stringify(await known.run(validate(known.validation, request, store))) };
      } catch (error) {
        return refusal(error);
      }
    },
    close: () => alone(() => store.db.close()),
  };
}

type Operation = { readonly validation: Validation; run(data: Request): Promise<Reply> };

function operationsOf(store: Store, alone: ReturnType<typeof oneAtATime>): ReadonlyMap<string, Operation> {
  const reading = (name: string): [string, Operation] => {
    const { action, validation } = operation(name);
    return [name, { validation, run: (data) => run(action, store, data) }];
  };
  const writing = (name: string, rules = (validation: Validation) => validation): [string, Operation] => {
    const { action, validation } = operation(name);
    return [name, { validation: rules(validation), run: (data) => alone(() => write(store, action, data)) }];
  };
  const own = (name: string, validation: Validation, work: (data: Request) => Promise<Reply>): [string, Operation] => [
    name,
    { validation, run: (data) => alone(() => work(data)) },
  ];
  const createTable = operation('CreateTable');
  const deleteTable = operation('DeleteTable');
  const describeTimeToLive = operation('DescribeTimeToLive');

  return new Map([
    reading('GetItem'),
    reading('BatchGetItem'),
    reading('Query'),
    reading('Scan'),
    reading('ListTables'),
    reading('DescribeTable'),
    writing('PutItem', singleWriteValidation),
    writing('UpdateItem', singleWriteValidation),
    writing('DeleteItem', singleWriteValidation),
    writing('BatchWriteItem'),
    own('TransactWriteItems', transactWriteValidation, makeTransactWrite(store)),
    own('TransactGetItems', transactGetValidation, (data) => transactGet(store, data)),
    own('CreateTable', createTable.validation, (data) => run(createTable.action, storeWithReadyTables(store), data)),
    own('DeleteTable', deleteTable.validation, async (data) => {
      await store.db.del(timeToLiveKey(data));
      return run(deleteTable.action, store, data);
    }),
    own('UpdateTimeToLive', updateTimeToLiveValidation, (data) => updateTimeToLive(store, describeTimeToLive.action, data)),
    own('DescribeTimeToLive', describeTimeToLive.validation, async (data) => {
      const disabled = await run(describeTimeToLive.action, store, data);
      const AttributeName = await store.db.get(timeToLiveKey(data));
      return AttributeName === undefined ? disabled : { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName } };
    }),
  ]);
}

const updateTimeToLiveValidation: Validation = {
  types: {
    TableName: { type: 'String', required: true, tableName: true, regex: '[a-zA-Z0-9_.-]+' },
    TimeToLiveSpecification: {
      type: 'FieldStruct<TimeToLiveSpecification>',
      notNull: true,
      children: {
        Enabled: { type: 'Boolean', notNull: true },
        AttributeName: { type: 'String', notNull: true, lengthGreaterThanOrEqual: 1, lengthLessThanOrEqual: 255 },
      },
    },
  },
};

/** Refuses what changes nothing, as AWS does: a start that always sets it must look first. */
async function updateTimeToLive(store: Store, describe: Action, data: Request): Promise<Reply> {
  await run(describe, store, data); // throws if there is no such table
  const { Enabled, AttributeName } = data['TimeToLiveSpecification'] as { Enabled: boolean; AttributeName: string };
  const current = await store.db.get(timeToLiveKey(data));
  if (Enabled === (current !== undefined)) throw validationError(`TimeToLive is already ${Enabled ? 'enabled' : 'disabled'}`);
  if (!Enabled && current !== AttributeName) throw validationError(`TimeToLive is active on a different AttributeName: current AttributeName is ${current}`);
  if (Enabled) await store.db.put(timeToLiveKey(data), AttributeName);
  else await store.db.del(timeToLiveKey(data));
  return { TimeToLiveSpecification: { Enabled, AttributeName } };
}

function timeToLiveKey(data: Request): string {
  return `time-to-live~${data['TableName']}`;
}

async function serve(engine: DynamoDbEngine, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = String(request.headers['x-amz-target'] ?? '').replace(/^DynamoDB_20120810\./, '');
  // Only browsers send Origin: a web page must not reach the data by way of the student's own browser.
  const fromPage = request.headers.origin !== undefined;
  const { status, body } = fromPage ? { ...refusal(apiError('AccessDeniedException', 'Not for browsers')), status: 403 } : await engine.answer(name, textOf(request));
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(body);
}

function refusal(error: unknown): Answer {
  const { statusCode, body } = isApiError(error) ? error : { ...apiError('InternalServerError', String(error)), statusCode: 500 };
  return { status: statusCode, body: JSON.stringify(body) };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > REQUEST_BYTES_MAX) throw apiError('RequestTooLarge', `A request may have ${REQUEST_BYTES_MAX} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function requestOf(text: string): Request {
  try {
    const request: unknown = JSON.parse(text);
    if (typeof request === 'object' && request !== null && !Array.isArray(request)) return request as Request;
  } catch {
    // said below
  }
  throw apiError('SerializationException', 'The request is not a JSON object');
}

/**
 * LevelDB makes a new database where there is none, and deletes table files that the new one does not know. A folder
 * whose `CURRENT` got lost would be emptied by opening it, one with other files would be littered: both are refused.
 * The files that a kill during the very first start leaves behind hold nothing, and are let through.
 */
async function refuseOtherFolders(folder: string): Promise<void> {
  let names: string[];
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    names = await readdir(folder);
  } catch (error) {
    throw new Error(openingFailed(folder, error), { cause: error });
  }
  if (names.includes('CURRENT')) return;
  const foreign = names.filter((name) => !/^(LOCK|LOG|LOG\.old|MANIFEST-\d+|\d+\.dbtmp)$/.test(name));
  if (foreign.length > 0) throw new Error(openingFailed(folder, `its file CURRENT is missing, but it holds ${foreign[0]}`));
}

function openingFailed(folder: string | null, error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED') {
    return `The data folder ${folder} is in use by another running Touchbase: stop that one, or choose another folder.`;
  }
  const reason = (cause instanceof Error ? cause.message : String(cause)).replaceAll(/\s+/g, ' ');
  return `The data folder ${folder} cannot be opened as a database (${reason}): choose another folder, restore this one from a backup, or move it away to start empty.`;
}
