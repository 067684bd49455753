import { describe, expect, it } from 'vitest';
import { findPasswordFault } from './password';

const fault = (password: string, address = 'marta.w@example.org') =>
  findPasswordFault(password, address);

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
});
