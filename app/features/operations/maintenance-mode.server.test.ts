import { openTestDatabase } from '#db/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beginMaintenance, endMaintenance, readMaintenance } from './maintenance-mode.server';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 1, 12, minutes));

let test: ReturnType<typeof openTestDatabase>;
beforeEach(() => {
  test = openTestDatabase();
});
afterEach(() => test.remove());

const mode = () => readMaintenance(test.database.read);

it('is not there until it begins, nor after it ended', () => {
  expect(mode()).toBeUndefined();
  const begun = beginMaintenance(test.database, 30, at(0));
  expect(begun).toEqual({ since: at(0), until: at(30) });
  expect(mode()).toEqual(begun);
  endMaintenance(test.database, at(10));
  expect(mode()).toBeUndefined();
});

it('takes another time when it begins again, and another turn', () => {
  beginMaintenance(test.database, 30, at(0));
  beginMaintenance(test.database, 15, at(20));
  expect(mode()).toEqual({ since: at(20), until: at(35) });
  endMaintenance(test.database, at(30));
  beginMaintenance(test.database, 5, at(40));
  expect(mode()?.until).toEqual(at(45));
});

it('is ended once, however often somebody ends it', () => {
  endMaintenance(test.database, at(0));
  beginMaintenance(test.database, 30, at(1));
  endMaintenance(test.database, at(2));
  endMaintenance(test.database, at(3));
  expect(mode()).toBeUndefined();
});
