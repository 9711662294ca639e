/** What the members of a segment have in common, as far as its name tells: an adjective or none for each. */
export interface BuyerTraits {
  readonly silence: 'recent' | 'lapsing' | 'lapsed';
  /** How often they order: `once` where half of them did no more, `some` where it is not worth a word. */
  readonly often: 'once' | 'seldom' | 'some' | 'regularly' | 'often';
  /** How much they spend; of baskets where the size of the orders tells more. */
  readonly size: 'small' | 'middle' | 'solid' | 'big' | 'bigBaskets' | 'smallBaskets';
  readonly returnsSome: boolean;
}
