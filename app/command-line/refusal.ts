/** A command that was understood but cannot be carried out; the message says why and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
