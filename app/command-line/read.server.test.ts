import Ajv2020 from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportResume } from '~/features/resume/export/export-resume';
import { FULL_RESUME } from '~/features/resume/testing/resumes';
import { jsonSchemaOf } from './formats';
import { buildCvstomize, openTestFolder, runCvstomize } from './testing/run-cvstomize';

const folder = openTestFolder();
beforeAll(buildCvstomize);
afterAll(() => folder.remove());

const TEXT = `Nela Novak
nela@example.org

Experience
Clerk, Velo Ltd
2019 - 2021
- Kept the books
`;

describe('cvstomize read', () => {
  it('gives the resume of a text with how sure each field is, as the format says', async () => {
    const { code, stdout, stderr } = await runCvstomize(['read', '-'], { input: TEXT });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const read = JSON.parse(stdout) as { resume: object; confidence: Record<string, number> };
    expect(read).toMatchObject({
      format: 'cvstomize/import@1',
      resume: {
        basics: { name: 'Nela Novak', email: 'nela@example.org' },
        work: [
          {
            name: 'Velo Ltd',
            position: 'Clerk',
            startDate: '2019',
            endDate: '2021',
            highlights: ['Kept the books'],
          },
        ],
      },
      unread: [],
      hidden: [],
      warnings: [],
    });
    expect(Object.keys(read.confidence)).toContain('/work/0/highlights/0');
    const validate = new Ajv2020({ strict: false }).compile(jsonSchemaOf('import'));
    expect(validate(read) ? [] : validate.errors).toEqual([]);
  });

  it.each(['json', 'docx', 'html', 'md', 'txt'] as const)('reads our own .%s', async (ending) => {
    const file = folder.write(`own.${ending}`, await exportResume(FULL_RESUME, ending));
    const { code, stdout } = await runCvstomize(['read', file]);
    expect(code).toBe(0);
    expect(stdout).toContain('Bradford Royal Infirmary');
  });

  it('refuses another form with its reason', async () => {
    const file = folder.write('other.json', { SkillsPassport: {} });
    const { code, stdout, stderr } = await runCvstomize(['read', file]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/other\.json: .*Europass/);
  });
});
