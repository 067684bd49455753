import type { JobHandler } from '~/platform/jobs/worker.server';
import type { Telemetry } from '~/platform/observability/telemetry';
import type { Printer } from '~/platform/pdf/printer';

type Handlers = Readonly<Record<string, JobHandler>>;

/** Handlers whose every attempt is a trace, named for its queue. */
export function traceJobs(handlers: Handlers, telemetry: Telemetry): Handlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([queue, handler]) => [
      queue,
      {
        ...handler,
        run: (job, signal) =>
          telemetry.trace({ name: queue, operation: 'queue.process' }, () =>
            handler.run(job, signal),
          ),
      } satisfies JobHandler,
    ]),
  );
}

/** A printer whose prints show in the trace of what asked for them. */
export function tracePrinting(printer: Printer, telemetry: Telemetry): Printer {
  return {
    picture: (request, width) => printer.picture(request, width),
    warm: (sheets) => printer.warm(sheets),
    check: () => printer.check(),
    close: () => printer.close(),
    print: (request) =>
      telemetry.trace({ name: 'print', operation: 'pdf.print' }, () => printer.print(request)),
  };
}
