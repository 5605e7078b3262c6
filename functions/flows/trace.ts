/** What was done with a mail, step by step: verdicts, read, sender, understood, decided, stored, next step. Shown locally, never logged. */
export type Trace = { readonly step: string; readonly said: string }[];
