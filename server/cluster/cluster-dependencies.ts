import type { Request, Response as HostResponse } from 'express';
import type { Application } from '~/composition/application.server';
import type { ClusterConfig } from '~/platform/config/cluster-variables';
import type { AsFetch } from '../fetch-adapter';
import type { FinishedAnswers } from './finished-answers';
import type { Primary } from './primary';
import type { RunningWrites } from './running-writes';

/** Makes the application's answer to a request, on this machine. */
export type Answerer = (
  request: Request,
  response: HostResponse,
  as?: AsFetch,
) => Promise<Response>;

export interface ClusterDependencies {
  application: Application;
  cluster: ClusterConfig;
  answer: Answerer;
  primary: Primary;
  finished: FinishedAnswers;
  running: RunningWrites;
}
