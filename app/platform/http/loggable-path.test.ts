import { describe, expect, it } from 'vitest';
import { newId } from '~/platform/id.server';
import { loggablePath } from './loggable-path';

describe('loggablePath', () => {
  it.each([
    ['/', '/'],
    ['/log-in', '/log-in'],
    ['/forgotten-password.data', '/forgotten-password.data'],
    ['/verify?token=abc', '/verify'],
    ['/log-in?returnTo=%2Fresumes&email=a@b.c', '/log-in'],
    ['/assets/entry.client-CTxM_Cah.js', '/assets/:file'],
    ['/a#b?c', '/a'],
  ])('logs %s as %s', (url, logged) => {
    expect(loggablePath(url)).toBe(logged);
  });

  it('never logs an id, nor what stands where an id should', () => {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const id = newId();
      expect(loggablePath(`/interviews/${id}/questions/4`)).toBe('/interviews/:id/questions/4');
    }
    expect(loggablePath('/resumes/marta.wielgosz@example.org')).toBe('/resumes/:id');
  });
});
