/** What became of the customers of the run before. */
export interface Movement {
  readonly previous: { readonly id: string; readonly snapshot: string };
  /** In the same segment in both runs, new in tonight's, and in the run before only. */
  readonly stayed: number;
  readonly joined: number;
  readonly left: number;
  /** Those who changed segment, by why: they bought or returned something, they aged, the model moved. */
  readonly bought: number;
  readonly aged: number;
  readonly model: number;
}
