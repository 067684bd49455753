/** @returns milliseconds this process has worked, whatever else the machine did meanwhile. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
