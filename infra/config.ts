/** What an operator decides about a deployment. */
export type Config = {
  /** Name of the stack; two deployments in one account and region need two. */
  readonly name: string;
  /** A region in which SES receives mail. */
  readonly region: string;
  /** All mail to this domain goes to the assistant: a subdomain of its own, never one that has mailboxes. */
  readonly domain: string;
  /** The assistant's address, in `domain`, lower case. */
  readonly assistant: string;
  /** Addresses and domains that may enrol, separated by commas; `*` = everybody. */
  readonly allow: string;
  /** IANA zone of the campus. */
  readonly zone: string;
  /** A deployment with real students: its data survives the deletion of the stack. */
  readonly production: boolean;
  /** While SES keeps the account in its sandbox, the verified addresses to which it may write. */
  readonly sandboxRecipients: readonly string[];
};

/** What `npm run synth` takes: needs no account. */
export const EXAMPLE_CONFIG: Config = {
  name: 'touchbase',
  region: 'us-east-1',
  domain: 'in.touchbase.example',
  assistant: 'touchbase@in.touchbase.example',
  allow: 'touchbase.example',
  zone: 'America/New_York',
  production: true,
  sandboxRecipients: [],
};
