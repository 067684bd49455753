import type { JsonResume } from '~/features/resume/json-resume';

/** One short resume a script, by its language. */
export const ofScripts: Readonly<Record<string, JsonResume>> = {
  Arabic: resumeOf('سلمى حداد', 'محللة بيانات', 'شركة النخيل', [
    'قادت فريقا من خمسة محللين',
    'خفضت زمن إعداد التقارير بنسبة 40 في المئة',
  ]),
  Hebrew: resumeOf('נועה לוי', 'מהנדסת בכירה', 'בנק הצפון', [
    'קיצרה את זמן הסליקה מ-40 ל-12 שניות.',
    'הובילה צוות של 5 מפתחים',
  ]),
  Hindi: resumeOf('नेहा वर्मा', 'डेटा विश्लेषक', 'उदाहरण लिमिटेड', ['पाँच लोगों की टीम का नेतृत्व किया']),
  Thai: resumeOf('ณัฐพล ศรีสุข', 'นักวิเคราะห์ข้อมูล', 'บริษัทตัวอย่าง', ['ดูแลทีมห้าคน']),
  Japanese: resumeOf('佐藤花子', 'データ分析担当', '株式会社みなと', [
    '五人のチームを率い、報告書の作成時間を直前の四十％に短縮した。',
  ]),
  'Simplified Chinese': resumeOf('李小龙', '数据分析师', '示例有限公司', [
    '领导五人团队，报表时间缩短40%',
  ]),
  'Traditional Chinese': resumeOf('林怡君', '資料分析師', '範例有限公司', [
    '帶領五人團隊，報表時間縮短40%',
  ]),
  Korean: resumeOf('김하늘', '데이터 분석가', '예시 주식회사', ['다섯 명의 팀을 이끌었습니다.']),
  Greek: resumeOf('Ελένη Παπαδάκη', 'Αναλύτρια δεδομένων', 'Τράπεζα Αιγαίου', [
    'Οδήγησε ομάδα 5 ατόμων.',
  ]),
  Ukrainian: resumeOf('Оксана Ткаченко', 'Аналітикиня даних', 'Банк «Дніпро»', [
    'Керувала групою з 5 осіб.',
  ]),
  Vietnamese: resumeOf(
    'Trần Thị Hồng Nhung',
    'Chuyên viên phân tích',
    'Công ty Ví Dụ',
    ['Dẫn dắt nhóm 5 người.'],
    'vi',
  ),
};

function resumeOf(
  name: string,
  position: string,
  employer: string,
  highlights: string[],
  language?: string,
): JsonResume {
  return {
    basics: { name, label: position, email: 'name@example.org', phone: '+971 50 000 0000' },
    work: [{ name: employer, position, startDate: '2019-03', highlights }],
    skills: [{ name: 'SQL' }, { name: 'Python' }],
    ...(language === undefined ? {} : { meta: { cvstomize: { language } } }),
  };
}

/**
 * Scripts that both readers give back. Chromium writes glyphs of Devanagari and Thai that stand for
 * no one character, and readers lose them.
 */
export const READABLE_SCRIPTS: readonly string[] = Object.keys(ofScripts).filter(
  (script) => script !== 'Hindi' && script !== 'Thai',
);
