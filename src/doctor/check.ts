/** How one thing stands: in order, worth a look, or in the way of a good night. */
export type State = 'ok' | 'attention' | 'problem';

/** What was looked at, and what was found, in plain words. */
export interface Check {
  readonly name: string;
  readonly state: State;
  readonly says: string;
}
