/** How long is kept what the operator may decide about. */
export type Retention = {
  /** Everything of a student is erased this long after their last mail. */
  readonly studentMonths: number;
  /** A raw mail is deleted after this. */
  readonly rawMailDays: number;
};
