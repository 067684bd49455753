import { describe, expect, it } from 'vitest';
import { dictionary } from '@zxcvbn-ts/language-common';
import { findPasswordFault } from './password.server';

const fault = (password: string, address = 'marta.w@example.org') =>
  findPasswordFault(password, { address, name: 'Marta Wielgosz' });

describe('findPasswordFault', () => {
  it('takes 10 to 128 characters of any kind', () => {
    expect(fault('trqoxbzkde')).toBeUndefined();
    expect(fault('trqoxbzkd')).toMatch(/at least 10/);
    const words = 'blue kettle under a slow river ';
    expect(fault(words.repeat(5).slice(0, 128))).toBeUndefined();
    expect(fault(words.repeat(5).slice(0, 129))).toMatch(/at most 128/);
  });

  it('counts characters, not bytes', () => {
    expect(fault('źdźbłotrawy')).toBeUndefined();
    expect(fault('🐙🐝🐠🦉🦚🐳🦔🐢🐿🦥')).toBeUndefined();
    expect(fault('🐙🐝🐠🦉🦚🐳🦔🐢🐿')).toMatch(/at least 10/);
  });

  it.each([
    'password12',
    'Password2026!',
    'qwertyuiop',
    'QwertyUiop1',
    '1234567890',
    '12345678901234',
    '0987654321',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'abababababab',
    'iloveyou99!!',
    '!!letmein2025',
    'cvstomize2026',
    'correcthorsebatterystaple',
  ])('refuses %s, which is tried first', (password) => {
    expect(fault(password)).toMatch(/among the first/);
  });

  it.each(['marta.w is me!', 'xxMARTA.Wxx12', 'marta.w@example.org'])(
    'refuses %s, which has the address in it',
    (password) => {
      expect(fault(password)).toMatch(/e-mail address/);
    },
  );

  it('does not mind a local part too short to tell anything', () => {
    expect(fault('blue kettle', 'lue@example.org')).toBeUndefined();
  });

  it('refuses every common password that is long enough', () => {
    const long = dictionary['passwords-common'].filter((password) => password.length >= 10);
    expect(long.length).toBeGreaterThan(1_000);
    expect(long.filter((password) => fault(password) === undefined)).toEqual([]);
  });

  it.each(['Butterfly2026!', '!!elizabeth77', 'm4nch3st3r1', 'p@$$w0rd2020', 'footballfootball'])(
    'refuses %s, a common one made to look hard',
    (password) => {
      expect(fault(password)).toMatch(/among the first/);
    },
  );

  it('refuses a name, and takes words nobody would guess', () => {
    expect(fault('wielgosz-1987')).toMatch(/your name/);
    expect(fault('blue kettle, slow river')).toBeUndefined();
    expect(findPasswordFault('wielgosz-1987')).toBeUndefined();
  });
});
