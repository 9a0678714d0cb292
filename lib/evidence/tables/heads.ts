/** Where the two chains end. A chain alone does not show that its last links were taken away; the head does. */
export const headsSchema = '&chain';

export interface HeadRow {
  chain: 'records' | 'journal';
  seq: number;
  hash: string;
}
