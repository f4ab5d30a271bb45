/** Why a row, or one record of it, cannot be taken; thrown while it is told, caught beside it. */
export class RowRefusal extends Error {
  override readonly name = 'RowRefusal';

  in(place: string): RowRefusal {
    return new RowRefusal(`${place}: ${this.message}`);
  }
}
