import type { RequestHandler } from 'express';
import type { Application } from '~/composition/application.server';
import type { ClusterConfig } from '~/platform/config/cluster-variables';
import type { Answerer, ClusterDependencies } from './cluster-dependencies';
import { keepFinishedAnswers } from './finished-answers';
import { openPrimary } from './primary';
import { answerReads } from './read';
import type { RunningWrites } from './running-writes';
import { answerWrites } from './write';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Answers on one of several machines: what reads from the copy here, what may write at the primary. */
export function answerInCluster(
  application: Application,
  cluster: ClusterConfig,
  answer: Answerer,
  { isDraining, running }: { isDraining: () => boolean; running: RunningWrites },
): RequestHandler {
  const parts: ClusterDependencies = {
    application,
    cluster,
    answer,
    primary: openPrimary({
      ...application,
      cluster,
      secureCookies: application.config.secureCookies,
      isDraining,
    }),
    finished: keepFinishedAnswers(),
    running,
  };
  const { replication } = application;
  replication.onChange((change) => {
    if (change === 'role' && !replication.isPrimary()) parts.finished.forgetAll();
  });
  const reads = answerReads(parts);
  const writes = answerWrites(parts);
  return (request, response, next) => {
    (READING.has(request.method) ? reads : writes)(request, response, next);
  };
}
