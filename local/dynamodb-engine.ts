/**
 * The little of dynalite 4.0.0 that the embedded DynamoDB uses, with types, which dynalite lacks. Its own HTTP server
 * is not used: it answers `Access-Control-Allow-Origin: *` (any web page could read the data), never closes the
 * iterator of a Query or Scan (a leak in a process that runs for weeks), and keeps its store to itself.
 */
import { createRequire } from 'node:module';

/** An item or a key as DynamoDB's JSON carries it: `{ "PK": { "S": "…" }, … }`. */
export type Item = Record<string, Record<string, unknown>>;

/** A request after {@link validate}: only members that the operation knows. Which ones is known by who uses them. */
export type Request = Record<string, unknown>;
export type Reply = Record<string, unknown>;

/** An error that the client shall see: HTTP status, and the body in DynamoDB's form. */
export type ApiError = Error & { statusCode: number; body: { __type: string; message?: string; [member: string]: unknown } };

export type Done<T> = (error: Error | null | undefined, value?: T) => void;

/** A name space of the one LevelDB: `get` of what is absent gives undefined. */
export type Part = {
  lock(key: string, run: (release: <D>(done: D) => D) => void): void;
  get(key: string, done: Done<Item>): void;
  put(key: string, value: unknown, done: Done<void>): void;
  del(key: string, done: Done<void>): void;
};

/** One step of a LevelDB batch; the key carries the prefix of its {@link Part}. */
export type LevelOperation = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

type LevelIterator = { close(): Promise<void>; return?(): Promise<void> };

type Level = {
  open(): Promise<void>;
  close(): Promise<void>;
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
  batch(operations: readonly LevelOperation[], options: { sync: boolean }): Promise<void>;
  values(options?: object): LevelIterator;
};

export type Store = {
  readonly options: { readonly maxItemSize: number };
  readonly db: Level;
  readonly tableDb: Part;
  getTable(name: string, done: Done<unknown>): void;
  getItemDb(table: string): Part;
  getIndexDb(kind: 'Local' | 'Global' | 'local' | 'global', table: string, index: string): Part;
};

export type Action = (store: Store, data: Request, done: Done<Reply>) => void;

export type MemberType = string | { readonly type?: string; readonly children?: string | MemberType | MemberTypes; readonly [rule: string]: unknown };
export type MemberTypes = { readonly [member: string]: MemberType };

/** What is allowed in the request of one operation, in dynalite's own form. `custom` gives a complaint, if any. */
export type Validation = { readonly types: MemberTypes; readonly custom?: (data: Request, store: Store) => string | undefined };

type Validations = {
  checkTypes(data: Request, types: MemberTypes): Request;
  checkValidations(data: Request, types: MemberTypes, custom: Validation['custom'], store: Store): void;
};

type Database = {
  create(options: { path?: string; createTableMs: number; deleteTableMs: number }): Store;
  itemSize(item: unknown): number;
  validationError(message: string): ApiError;
};

const load = createRequire(import.meta.url);
const database = load('dynalite/db') as Database;
const validations = load('dynalite/validations') as Validations;

export const { itemSize, validationError } = database;

/**
 * Opens the LevelDB in `folder`, or an empty one in memory if null. Rejects with what LevelDB says.
 */
export async function openStore(folder: string | null): Promise<Store> {
  const store = database.create({ ...(folder === null ? {} : { path: folder }), createTableMs: 0, deleteTableMs: 0 });
  await store.db.open();
  // dynalite wraps each iterator in a stream and, when the stream ends, calls its return(), which iterators no longer
  // have: without this every Query and Scan would keep a snapshot of the database open for ever.
  const values = store.db.values.bind(store.db);
  store.db.values = (options) => {
    const iterator = values(options);
    iterator.return = () => iterator.close();
    return iterator;
  };
  return store;
}

/**
 * dynalite stores a new table as CREATING and, from a timer, once more as ACTIVE: a kill in between would leave a table
 * that can be neither used nor made again. So the first put stores it ACTIVE, and the second one is dropped. For one CreateTable each.
 */
export function storeWithReadyTables(store: Store): Store {
  let stored = false;
  return {
    ...store,
    tableDb: {
      ...store.tableDb,
      put(key, table, done) {
        if (stored) return done(null);
        stored = true;
        const { GlobalSecondaryIndexes: indexes, ...others } = table as { GlobalSecondaryIndexes?: object[] };
        const ready = indexes?.map((index) => ({ ...index, IndexStatus: 'ACTIVE' }));
        store.tableDb.put(key, { ...others, ...(ready ? { GlobalSecondaryIndexes: ready } : {}), TableStatus: 'ACTIVE' }, done);
      },
    },
  };
}

/** The code and the request rules of an operation that dynalite has, by its name in DynamoDB's API. */
export function operation(name: string): { readonly action: Action; readonly validation: Validation } {
  const file = name.charAt(0).toLowerCase() + name.slice(1);
  return {
    action: load(`dynalite/actions/${file}`) as Action,
    validation: load(`dynalite/validations/${file}`) as Validation,
  };
}

/**
 * The request with checked types and parsed expressions. Throws an {@link ApiError} for what AWS would refuse, and for
 * every member that this engine does not know: dynalite drops those silently, so that a stream or an encryption that
 * was asked for would just not be there.
 */
export function validate(validation: Validation, data: Request, store: Store): Request {
  const unknown = unknownMember(data, validation.types);
  if (unknown !== undefined) throw validationError(`The embedded DynamoDB does not support the member ${unknown}`);
  const checked = validations.checkTypes(data, validation.types);
  validations.checkValidations(checked, validation.types, validation.custom, store);
  return checked;
}

export function apiError(type: string, message: string, members: Record<string, unknown> = {}): ApiError {
  const body = { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message, ...members };
  return Object.assign(new Error(message), { statusCode: 400, body });
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && 'statusCode' in error && 'body' in error;
}

export function run(action: Action, store: Store, data: Request): Promise<Reply> {
  return new Promise((resolve, reject) => action(store, data, (error, reply) => (error ? reject(error) : resolve(reply ?? {}))));
}

/** The path of the first member without a type, e.g. `TransactItems[0].Put.ReturnValues`. Maps have free member names. */
function unknownMember(value: unknown, types: MemberTypes, path = ''): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const type = types[name];
    if (type === undefined) return path + name;
    const found = unknownInside(member, type, path + name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unknownInside(value: unknown, type: MemberType, path: string): string | undefined {
  if (typeof type === 'string' || typeof type.children !== 'object') return undefined;
  if (type.type?.includes('Struct')) return unknownMember(value, type.children as MemberTypes, `${path}.`);
  const children = type.children as MemberType;
  for (const [key, child] of Object.entries(value ?? {})) {
    const found = unknownInside(child, children, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
