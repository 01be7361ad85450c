/** Runs something while every map inherits a key, as some libraries have it. */
export function inheriting(key: string, run: () => void): void {
  Object.defineProperty(Object.prototype, key, { value: 1, enumerable: true, configurable: true });
  try {
    run();
  } finally {
    Reflect.deleteProperty(Object.prototype, key);
  }
}
