/** Prints a figure of this run: what docs/operations/regions.md is written from. */
export function report(what: string, value: number, unit = 'ms'): void {
  console.log(`measured: ${what}: ${Math.round(value * 10) / 10} ${unit}`);
}
