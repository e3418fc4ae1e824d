/** Computing time of this process, so that what else the machine does is left out. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
