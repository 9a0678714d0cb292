/** The browser's locks, shared by all workers and pages of the extension. A stopped owner's locks are released. */
interface Lock {
  owner: object;
  waiting: { owner: object; grant: () => void }[];
}

export class Locks {
  private held = new Map<string, Lock>();

  async with<T>(owner: object, name: string, wait: boolean, work: () => Promise<T>): Promise<T | undefined> {
    const lock = this.held.get(name);
    if (lock !== undefined && !wait) return undefined;
    if (lock === undefined) this.held.set(name, { owner, waiting: [] });
    else await new Promise<void>((grant) => void lock.waiting.push({ owner, grant }));
    try {
      return await work();
    } finally {
      if (this.held.get(name)?.owner === owner) this.release(name);
    }
  }

  stop(owner: object): void {
    for (const [name, lock] of this.held) {
      lock.waiting = lock.waiting.filter((one) => one.owner !== owner);
      if (lock.owner === owner) this.release(name);
    }
  }

  private release(name: string): void {
    const lock = this.held.get(name);
    const next = lock?.waiting.shift();
    if (lock === undefined || next === undefined) {
      this.held.delete(name);
      return;
    }
    lock.owner = next.owner;
    next.grant();
  }
}
