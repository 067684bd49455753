import { just, type Metrics } from '~/platform/metrics/metrics';
import type { Printer } from '~/platform/pdf/printer';

/** In seconds. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a printer says of its pool. */
export interface PrinterLoad {
  /** Prints that run, and those that wait for a page. */
  readonly running: number;
  readonly waiting: number;
}

/** A printer whose prints are measured, the wait for a page included. */
export function measurePrinting(
  printer: Printer & { readonly load: PrinterLoad },
  metrics: Metrics,
): Printer {
  const seconds = metrics.histogram({
    name: 'cvstomize_pdf_duration_seconds',
    help: 'Time to print a PDF, waiting for a page of the browser included',
    labels: { outcome: ['printed', 'failed'] },
    buckets: BUCKETS,
  });
  metrics.gauge(
    { name: 'cvstomize_printer_running', help: 'Prints that run now', labels: {} },
    () => just(printer.load.running),
  );
  metrics.gauge(
    { name: 'cvstomize_printer_waiting', help: 'Prints that wait for a page', labels: {} },
    () => just(printer.load.waiting),
  );
  return {
    async print(request) {
      const startedAt = performance.now();
      const took = () => (performance.now() - startedAt) / 1_000;
      try {
        const pdf = await printer.print(request);
        seconds.observe({ outcome: 'printed' }, took());
        return pdf;
      } catch (error) {
        seconds.observe({ outcome: 'failed' }, took());
        throw error;
      }
    },
    picture: (request, width) => printer.picture(request, width),
    warm: (sheets) => printer.warm(sheets),
    check: () => printer.check(),
    close: () => printer.close(),
  };
}

/** Counts browsers that were replaced. @returns what to tell it why. */
export function countRecycles(metrics: Metrics): (reason: 'prints' | 'memory' | 'died') => void {
  const replaced = metrics.counter({
    name: 'cvstomize_printer_browsers_replaced_total',
    help: 'Printing browsers replaced, by why',
    labels: { reason: ['prints', 'memory', 'died'] },
  });
  return (reason) => replaced.add({ reason });
}
