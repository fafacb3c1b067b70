// Failures by measurement and cause: every failed sample is listed.

export class Failures {
  #counts = new Map();

  /** Returns the result of the measurement, or undefined if it failed. */
  async noting(what, measure) {
    try {
      return await measure();
    } catch (cause) {
      const failure = `${what}: ${cause.message}`;
      this.#counts.set(failure, (this.#counts.get(failure) ?? 0) + 1);
      return undefined;
    }
  }

  get count() {
    return this.list.reduce((sum, { count }) => sum + count, 0);
  }

  get list() {
    return [...this.#counts].map(([failure, count]) => ({ failure, count }));
  }
}
