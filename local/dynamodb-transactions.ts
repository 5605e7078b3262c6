/**
 * Every write to items of the embedded DynamoDB: the single ones, and the transactions that dynalite lacks.
 *
 * dynalite's own code decides what a write does. It runs on a draft of the store that takes notes instead of writing;
 * the notes (items and their index entries, of a whole transaction) then go to disk as one LevelDB batch. LevelDB
 * writes a batch as one checksummed record of its log, so after a crash it is there or not, never half.
 *
 * The caller must let one write run at a time ({@link oneAtATime}): what a condition saw must still be true at the
 * write. One queue for all keys is enough here, since a write takes a fraction of a millisecond of one thread.
 */
import { createHash } from 'node:crypto';
import { apiError, isApiError, itemSize, operation, run, validationError } from './dynamodb-engine.ts';
import type { Action, ApiError, Item, LevelOperation, MemberTypes, Part, Reply, Request, Store, Validation } from './dynamodb-engine.ts';

/** The limits of DynamoDB itself: a mistake must not first show on AWS. */
const TRANSACTION_ITEMS_MAX = 100;
const TRANSACTION_BYTES_MAX = 4 * 1024 * 1024;
const CLIENT_REQUEST_TOKEN_CHARS_MAX = 36;

/** How long AWS remembers a ClientRequestToken. Here in memory only: the one client lives in the same process. */
const TOKEN_MEMORY_MS = 10 * 60 * 1000;

/** A transactional write or read costs two units for each that a plain one costs. */
const TRANSACTION_UNITS_FACTOR = 2;

const PutItem = operation('PutItem');
const UpdateItem = operation('UpdateItem');
const DeleteItem = operation('DeleteItem');
const GetItem = operation('GetItem');

const onConditionFailure: MemberTypes = {
  ReturnValuesOnConditionCheckFailure: { type: 'String', enum: ['ALL_OLD', 'NONE'] },
};
const condition = ['TableName', 'ConditionExpression', 'ExpressionAttributeNames', 'ExpressionAttributeValues'];

/** What a transaction may hold. A ConditionCheck is a Delete whose notes are thrown away. */
const WRITES = {
  Put: { ...PutItem, types: { ...pick(PutItem.validation.types, [...condition, 'Item']), ...onConditionFailure } },
  Update: {
    ...UpdateItem,
    types: { ...required(pick(UpdateItem.validation.types, [...condition, 'Key', 'UpdateExpression']), 'UpdateExpression'), ...onConditionFailure },
  },
  Delete: { ...DeleteItem, types: { ...pick(DeleteItem.validation.types, [...condition, 'Key']), ...onConditionFailure } },
  ConditionCheck: {
    ...DeleteItem,
    types: { ...required(pick(DeleteItem.validation.types, [...condition, 'Key']), 'ConditionExpression'), ...onConditionFailure },
  },
};
const READS = {
  Get: { ...GetItem, types: pick(GetItem.validation.types, ['TableName', 'Key', 'ProjectionExpression', 'ExpressionAttributeNames']) },
};

type Kinds = { readonly [kind: string]: { readonly action: Action; readonly validation: Validation; readonly types: MemberTypes } };

export const transactWriteValidation = transactionValidation(WRITES, 'TransactItems can only contain one of Check, Put, Update or Delete', {
  ClientRequestToken: { type: 'String', lengthGreaterThanOrEqual: 1, lengthLessThanOrEqual: CLIENT_REQUEST_TOKEN_CHARS_MAX },
  ReturnItemCollectionMetrics: { type: 'String', enum: ['SIZE', 'NONE'] },
});
export const transactGetValidation = transactionValidation(READS, 'TransactItems can only contain one Get each', {});

/** The rules of a single PutItem, UpdateItem or DeleteItem: dynalite's, plus the answer with the item that was in the way. */
export function singleWriteValidation(validation: Validation): Validation {
  return { ...validation, types: { ...validation.types, ...onConditionFailure } };
}

/** A queue: each piece of work starts when the one before has ended, well or badly. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

/**
 * PutItem, UpdateItem, DeleteItem, BatchWriteItem (which is atomic here, as it may be). Throws an ApiError and has then
 * written nothing; a failed condition carries `Item` if ReturnValuesOnConditionCheckFailure is ALL_OLD.
 */
export async function write(store: Store, action: Action, data: Request): Promise<Reply> {
  const { reply, operations } = await draft(store, action, data);
  await commit(store, operations);
  return reply;
}

/** Remembers the outcome of transactions by their token, so that a repeated request is answered and not run again. */
export function makeTransactWrite(store: Store): (data: Request) => Promise<Reply> {
  const remembered = new Map<string, { content: string; reply: Reply; forgetAt: number }>();

  return async (data) => {
    for (const [token, { forgetAt }] of remembered) {
      if (forgetAt > Date.now()) break;
      remembered.delete(token);
    }
    const token = data['ClientRequestToken'] as string | undefined;
    // Before the transaction runs, since running it changes the parsed request.
    const content = fingerprint(data['TransactItems']);
    const before = token === undefined ? undefined : remembered.get(token);
    if (before !== undefined) {
      if (before.content === content) return before.reply;
      throw apiError('IdempotentParameterMismatchException', 'Idempotent parameter mismatch: the token was used with other parameters');
    }
    const { drafts, consumed } = await draftAll(store, WRITES, data);
    const operations = drafts.flatMap((one) => (one.kind === 'ConditionCheck' ? [] : one.operations));
    await commit(store, operations);
    const reply: Reply = consumed('WriteCapacityUnits');
    if (token !== undefined) remembered.set(token, { content, reply, forgetAt: Date.now() + TOKEN_MEMORY_MS });
    return reply;
  };
}

/** Responses in the order of the requests; `{}` for what is absent. Consistent, as no write runs meanwhile. */
export async function transactGet(store: Store, data: Request): Promise<Reply> {
  const { drafts, consumed } = await draftAll(store, READS, data);
  return { Responses: drafts.map(({ reply: { Item } }) => (Item === undefined ? {} : { Item })), ...consumed('ReadCapacityUnits') };
}

type Draft = { readonly reply: Reply; readonly operations: readonly LevelOperation[] };

/**
 * Runs one operation of dynalite against the store without writing. Throws its ApiError. `looksAt` hears the LevelDB
 * key of the item that it reads, which names the item across tables.
 */
async function draft(store: Store, action: Action, data: Request, looksAt: (target: string) => void = () => {}): Promise<Draft> {
  const operations: LevelOperation[] = [];
  let found: Item | undefined;

  // The prefixes are those of dynalite's db/index.js: reads go through dynalite, so a difference would show at once.
  const notes = (prefix: string, stored: Part): Part => ({
    lock: (_key, locked) => locked((done) => done),
    get(key, done) {
      looksAt(prefix + key);
      stored.get(key, (error, item) => {
        found = item;
        done(error, item);
      });
    },
    put(key, value, done) {
      operations.push({ type: 'put', key: prefix + key, value });
      done(null);
    },
    del(key, done) {
      operations.push({ type: 'del', key: prefix + key });
      done(null);
    },
  });
  const drafted: Store = {
    ...store,
    getItemDb: (table) => notes(`item-${table}~`, store.getItemDb(table)),
    getIndexDb: (kind, table, index) => notes(`index-${kind.toLowerCase()}~${table}~${index}~`, store.getIndexDb(kind, table, index)),
  };

  try {
    return { reply: await run(action, drafted, data), operations };
  } catch (error) {
    if (found !== undefined && data['ReturnValuesOnConditionCheckFailure'] === 'ALL_OLD' && isFailedCondition(error)) error.body['Item'] = found;
    throw error;
  }
}

type Reason = { readonly Code: string; readonly Message?: string; readonly Item?: unknown };

/**
 * Drafts every action of a transaction. Throws TransactionCanceledException with one reason for each action if any
 * fails, as AWS evaluates all of them; any other ApiError stands for the whole request.
 */
async function draftAll(store: Store, kinds: Kinds, data: Request) {
  const drafts: (Draft & { readonly kind: string })[] = [];
  const reasons: Reason[] = [];
  const targets: string[] = [];
  for (const entry of data['TransactItems'] as Record<string, Request>[]) {
    for (const [kind, request] of Object.entries(entry)) {
      const { action } = kinds[kind]!;
      try {
        const asked = { ...request, ReturnConsumedCapacity: data['ReturnConsumedCapacity'], ConsistentRead: true };
        drafts.push({ kind, ...(await draft(store, action, asked, (target) => targets.push(target))) });
        reasons.push({ Code: 'None' });
      } catch (error) {
        reasons.push(reasonOf(error));
      }
    }
  }

  if (new Set(targets).size < targets.length) throw validationError('Transaction request cannot include multiple operations on one item');
  if (reasons.some(({ Code }) => Code !== 'None')) {
    const codes = reasons.map(({ Code }) => Code).join(', ');
    const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
    throw apiError('TransactionCanceledException', message, { CancellationReasons: reasons });
  }
  const bytes = drafts.flatMap(({ operations }) => operations).reduce((sum, one) => sum + (isItemPut(one) ? itemSize(one.value) : 0), 0);
  if (bytes > TRANSACTION_BYTES_MAX) throw validationError('The aggregate size of the items in the transaction exceeds 4 MB');

  return { drafts, consumed: (member: string) => consumedCapacity(drafts, member) };
}

function reasonOf(error: unknown): Reason {
  if (isFailedCondition(error)) {
    const { message, Item } = error.body;
    return { Code: 'ConditionalCheckFailed', Message: message ?? '', ...(Item === undefined ? {} : { Item }) };
  }
  if (isApiError(error) && error.body.__type.endsWith('#ValidationException')) return { Code: 'ValidationError', Message: error.body.message ?? '' };
  throw error;
}

function isFailedCondition(error: unknown): error is ApiError {
  return isApiError(error) && error.body.__type.endsWith('#ConditionalCheckFailedException');
}

function isItemPut(one: LevelOperation): one is LevelOperation & { type: 'put' } {
  return one.type === 'put' && one.key.startsWith('item-');
}

/** Units of the items, by table; those of index entries are not counted. Empty unless they were asked for. */
function consumedCapacity(drafts: readonly Draft[], member: string): Reply {
  const units = new Map<string, number>();
  for (const { reply } of drafts) {
    const one = reply['ConsumedCapacity'] as { TableName: string; CapacityUnits: number } | undefined;
    if (one !== undefined) units.set(one.TableName, (units.get(one.TableName) ?? 0) + TRANSACTION_UNITS_FACTOR * one.CapacityUnits);
  }
  if (units.size === 0) return {};
  return { ConsumedCapacity: [...units].map(([TableName, sum]) => ({ TableName, CapacityUnits: sum, [member]: sum })) };
}

/**
 * The one place that writes items and index entries. Waits for the disk (one or two milliseconds on an SSD): the mail
 * was accepted or the reminder sent, and that shall be known also after a power cut.
 */
async function commit(store: Store, operations: readonly LevelOperation[]): Promise<void> {
  // The method of the class, as dynalite's wrapper on the instance drops the options.
  const { batch } = Object.getPrototypeOf(store.db) as Store['db'];
  await batch.call(store.db, operations, { sync: true });
}

/** Equal for equal content, whatever the order of members. */
function fingerprint(value: unknown): string {
  const sorted = (_name: string, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member;
  return createHash('sha256').update(JSON.stringify(value, sorted)).digest('base64');
}

function transactionValidation(kinds: Kinds, onlyOne: string, members: MemberTypes): Validation {
  const actions = Object.entries(kinds).map(([kind, { types }]) => [kind, { type: `FieldStruct<${kind}>`, children: types }]);
  return {
    types: {
      ReturnConsumedCapacity: { type: 'String', enum: ['INDEXES', 'TOTAL', 'NONE'] },
      TransactItems: {
        type: 'List',
        notNull: true,
        lengthGreaterThanOrEqual: 1,
        lengthLessThanOrEqual: TRANSACTION_ITEMS_MAX,
        children: { type: 'ValueStruct<TransactItem>', children: Object.fromEntries(actions) as MemberTypes },
      },
      ...members,
    },
    custom(data, store) {
      for (const entry of data['TransactItems'] as Record<string, Request>[]) {
        const [one, ...others] = Object.entries(entry);
        if (one === undefined || others.length > 0) return onlyOne;
        const [kind, request] = one;
        const complaint = kinds[kind]!.validation.custom?.(request, store);
        if (complaint) return complaint;
      }
      return undefined;
    },
  };
}

function pick(types: MemberTypes, names: readonly string[]): MemberTypes {
  return Object.fromEntries(names.filter((name) => name in types).map((name) => [name, types[name]!]));
}

function required(types: MemberTypes, name: string): MemberTypes {
  return { ...types, [name]: { type: 'String', notNull: true } };
}
