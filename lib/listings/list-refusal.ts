/** Why a whole list is refused, on its way out of a transaction that is to be undone. */

/** Never leaves this room: the door of an import turns it into a value. */
export class ListRefusal extends Error {
  override name = 'ListRefusal';
}
