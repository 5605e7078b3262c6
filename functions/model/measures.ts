/** The three measures of docs/policy.md, of one stretch of time. */
export type Measures = {
  /** People written to or heard from for the first time. */
  readonly connections: number;
  /** Days on which somebody answered or was met, a person a day. */
  readonly conversations: number;
  /** People with whom it went both ways: written to, and answered or met. */
  readonly twoWay: number;
  readonly meetings: number;
  /** Mean of the marks, with one decimal; null without a mark. */
  readonly rating: number | null;
  readonly intros: number;
  readonly referrals: number;
  readonly interviews: number;
  readonly offers: number;
};

/** What went well, and what could be next: a partial of the templates each. */
export type Strength = 'opportunities' | 'two-way' | 'meetings' | 'connections' | 'started';
export type Suggestion = 'write-to-somebody' | 'ask-for-a-talk' | 'ask-who-else' | 'tell-what-came-of-it' | 'go-on';

/** What is reached for the first time is told once. */
export type Milestone = 'first-answer' | 'first-talk' | 'fifth-talk' | 'first-intro' | 'first-referral' | 'first-interview' | 'first-offer';
