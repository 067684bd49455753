import type { InterviewFile } from '~/features/interview/interview';

const base = (name: string, organisation: string, location: string): InterviewFile => ({
  format: 'cvstomize/interview@1',
  person: { name, email: 'person@example.com', phone: '', location, links: [] },
  target: { title: 'Quality Engineer' },
  history: [
    {
      id: 'h',
      kind: 'work',
      title: 'Quality engineer',
      organisation,
      location,
      start: '2017',
      end: '2022',
      words: `Inspected incoming parts at ${organisation}.`,
    },
  ],
  stories: [
    {
      question: 5,
      historyId: 'h',
      situation: '',
      action: 'I introduced a checklist for the press line',
      result: 'rejected parts fell from 3.1 % to 0.8 %',
    },
  ],
});

/** Names, employers and places of several scripts; the answers are the same. */
export const japanese = base('山田 花子', '株式会社トヨタ紡織', '刈谷市');
export const ukrainian = base('Олена Ковальчук', 'ТОВ «Київський завод»', 'Київ');
export const vietnamese = base('Đặng Thị Hương', 'Công ty Cơ khí Hà Nội', 'Hà Nội');
export const persian = base('علی‌رضا محمدی', 'ایران‌خودرو', 'تهران');
