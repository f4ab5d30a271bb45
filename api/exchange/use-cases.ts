import type { ContractInput, Target } from './contract-inputs.ts';

/** What a use case says about one row it was given. */
export interface RowAnswer {
  status: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REJECTED';
  errors: readonly { message: string; path: readonly string[] }[];
}

/** The use case of every kind of record, from contract inputs to one answer a row. */
export type Writers = {
  readonly [T in Target]: (inputs: readonly ContractInput<T>[], storyboard: string) => Promise<readonly RowAnswer[]>;
};

/** All that an import asks of the product: the use cases of the API. */
export interface UseCases {
  write: Writers;
  openStoryboard(storyboard: { name: string; lineOfBusiness?: string }): Promise<string>;
}
