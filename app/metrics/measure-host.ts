import { availableParallelism, cpus, freemem, totalmem } from 'node:os';
import { just, type Metrics } from '~/platform/metrics/metrics';

/** Processor time of the whole machine so far, in milliseconds. */
interface CpuTimes {
  readonly busy: number;
  readonly all: number;
}

/** What is known of the machine itself; tests hand in their own. */
export interface HostFacts {
  cpuTimes(): CpuTimes;
  /** Bytes; the limit of a container where there is one. */
  memory(): { total: number; available: number };
}

const thisHost: HostFacts = {
  cpuTimes() {
    let busy = 0;
    let idle = 0;
    for (const { times } of cpus()) {
      busy += times.user + times.nice + times.sys + times.irq;
      idle += times.idle;
    }
    return { busy, all: busy + idle };
  },
  memory() {
    const limit = process.constrainedMemory();
    const total = limit > 0 && limit < totalmem() ? limit : totalmem();
    const available = total < totalmem() ? process.availableMemory() : freemem();
    return { total, available: Math.min(total, available) };
  },
};

/** Says how much of the machine is used, by whatever runs on it: the browser that prints, too. */
export function showHost(metrics: Metrics, host: HostFacts = thisHost): void {
  let before = host.cpuTimes();
  metrics.gauge(
    {
      name: 'cvstomize_machine_cpu_used_ratio',
      help: 'Share of its processors that the machine used since figures were last asked for',
      labels: {},
    },
    () => {
      const now = host.cpuTimes();
      const passed = now.all - before.all;
      const used = now.busy - before.busy;
      before = now;
      return passed <= 0 ? [] : just(used / passed);
    },
  );
  metrics.gauge(
    {
      name: 'cvstomize_machine_processors',
      help: 'Processors this process may use',
      labels: {},
    },
    () => just(availableParallelism()),
  );
  metrics.gauge(
    {
      name: 'cvstomize_machine_memory_bytes',
      help: 'Memory of the machine, or of the container it is one of',
      labels: { of: ['total', 'available'] },
    },
    () => {
      const { total, available } = host.memory();
      return [
        { values: { of: 'total' as const }, value: total },
        { values: { of: 'available' as const }, value: available },
      ];
    },
  );
}
