/** What a document says by itself, in one language; sections are in the order of `SECTIONS`. */
export interface DocumentWords {
  /** What it calls itself. */
  resume: string;
  headings: readonly string[];
  /** What a range without an end ends with. */
  present: string;
  /** Month by month, or how a month is written with its year: `{y}`, `{m}` and `{mm}` stand for them. */
  months: readonly string[] | string;
  /** Labels before courses, keywords, and a grade that is a number alone. */
  courses: string;
  keywords: string;
  grade: string;
}

type Row = readonly [
  resume: string,
  present: string,
  months: string,
  labels: string,
  headings: string,
];

/**
 * Headings are those that people, and the systems of employers, use in each language: short,
 * in capitals where the script has them.
 */
const ROWS: Readonly<Record<string, Row>> = {
  en: [
    'Resume',
    'Present',
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    'Courses|Keywords|Grade',
    'SUMMARY|WORK EXPERIENCE|VOLUNTEERING|PROJECTS|EDUCATION|SKILLS|CERTIFICATIONS|LANGUAGES|AWARDS|PUBLICATIONS|INTERESTS|REFERENCES',
  ],
  de: [
    'Lebenslauf',
    'heute',
    'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
    'Kurse|Stichworte|Note',
    'PROFIL|BERUFSERFAHRUNG|EHRENAMT|PROJEKTE|AUSBILDUNG|KENNTNISSE|ZERTIFIKATE|SPRACHEN|AUSZEICHNUNGEN|VERÖFFENTLICHUNGEN|INTERESSEN|REFERENZEN',
  ],
  fr: [
    'CV',
    'aujourd’hui',
    'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
    'Cours|Mots-clés|Note',
    'PROFIL|EXPÉRIENCE PROFESSIONNELLE|BÉNÉVOLAT|PROJETS|FORMATION|COMPÉTENCES|CERTIFICATIONS|LANGUES|DISTINCTIONS|PUBLICATIONS|CENTRES D’INTÉRÊT|RÉFÉRENCES',
  ],
  es: [
    'Currículum',
    'actualidad',
    'ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.',
    'Cursos|Palabras clave|Nota',
    'PERFIL|EXPERIENCIA LABORAL|VOLUNTARIADO|PROYECTOS|FORMACIÓN|COMPETENCIAS|CERTIFICACIONES|IDIOMAS|PREMIOS|PUBLICACIONES|INTERESES|REFERENCIAS',
  ],
  pt: [
    'Currículo',
    'atualmente',
    'jan. fev. mar. abr. maio jun. jul. ago. set. out. nov. dez.',
    'Disciplinas|Palavras-chave|Nota',
    'PERFIL|EXPERIÊNCIA PROFISSIONAL|VOLUNTARIADO|PROJETOS|FORMAÇÃO|COMPETÊNCIAS|CERTIFICAÇÕES|IDIOMAS|PRÊMIOS|PUBLICAÇÕES|INTERESSES|REFERÊNCIAS',
  ],
  it: [
    'Curriculum vitae',
    'oggi',
    'gen. feb. mar. apr. mag. giu. lug. ago. set. ott. nov. dic.',
    'Corsi|Parole chiave|Voto',
    'PROFILO|ESPERIENZA LAVORATIVA|VOLONTARIATO|PROGETTI|ISTRUZIONE|COMPETENZE|CERTIFICAZIONI|LINGUE|PREMI|PUBBLICAZIONI|INTERESSI|REFERENZE',
  ],
  nl: [
    'Cv',
    'heden',
    'jan. feb. mrt. apr. mei juni juli aug. sep. okt. nov. dec.',
    'Vakken|Trefwoorden|Cijfer',
    'PROFIEL|WERKERVARING|VRIJWILLIGERSWERK|PROJECTEN|OPLEIDING|VAARDIGHEDEN|CERTIFICATEN|TALEN|PRIJZEN|PUBLICATIES|INTERESSES|REFERENTIES',
  ],
  pl: [
    'CV',
    'obecnie',
    'sty. lut. mar. kwi. maj cze. lip. sie. wrz. paź. lis. gru.',
    'Przedmioty|Słowa kluczowe|Ocena',
    'PROFIL|DOŚWIADCZENIE ZAWODOWE|WOLONTARIAT|PROJEKTY|WYKSZTAŁCENIE|UMIEJĘTNOŚCI|CERTYFIKATY|JĘZYKI|NAGRODY|PUBLIKACJE|ZAINTERESOWANIA|REFERENCJE',
  ],
  tr: [
    'Özgeçmiş',
    'günümüz',
    'Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara',
    'Dersler|Anahtar kelimeler|Not',
    'ÖZET|İŞ DENEYİMİ|GÖNÜLLÜLÜK|PROJELER|EĞİTİM|BECERİLER|SERTİFİKALAR|DİLLER|ÖDÜLLER|YAYINLAR|İLGİ ALANLARI|REFERANSLAR',
  ],
  vi: [
    'Sơ yếu lý lịch',
    'nay',
    '{mm}/{y}',
    'Môn học|Từ khóa|Điểm',
    'TÓM TẮT|KINH NGHIỆM LÀM VIỆC|HOẠT ĐỘNG TÌNH NGUYỆN|DỰ ÁN|HỌC VẤN|KỸ NĂNG|CHỨNG CHỈ|NGOẠI NGỮ|GIẢI THƯỞNG|ẤN PHẨM|SỞ THÍCH|NGƯỜI THAM KHẢO',
  ],
  uk: [
    'Резюме',
    'дотепер',
    'січ. лют. берез. квіт. трав. черв. лип. серп. верес. жовт. листоп. груд.',
    'Курси|Ключові слова|Оцінка',
    'ПРОФІЛЬ|ДОСВІД РОБОТИ|ВОЛОНТЕРСТВО|ПРОЄКТИ|ОСВІТА|НАВИЧКИ|СЕРТИФІКАТИ|МОВИ|НАГОРОДИ|ПУБЛІКАЦІЇ|ІНТЕРЕСИ|РЕКОМЕНДАЦІЇ',
  ],
  el: [
    'Βιογραφικό σημείωμα',
    'σήμερα',
    'Ιαν. Φεβ. Μαρ. Απρ. Μάι. Ιουν. Ιουλ. Αύγ. Σεπ. Οκτ. Νοέ. Δεκ.',
    'Μαθήματα|Λέξεις-κλειδιά|Βαθμός',
    'ΠΡΟΦΙΛ|ΕΡΓΑΣΙΑΚΗ ΕΜΠΕΙΡΙΑ|ΕΘΕΛΟΝΤΙΣΜΟΣ|ΕΡΓΑ|ΕΚΠΑΙΔΕΥΣΗ|ΔΕΞΙΟΤΗΤΕΣ|ΠΙΣΤΟΠΟΙΗΣΕΙΣ|ΓΛΩΣΣΕΣ|ΔΙΑΚΡΙΣΕΙΣ|ΔΗΜΟΣΙΕΥΣΕΙΣ|ΕΝΔΙΑΦΕΡΟΝΤΑ|ΣΥΣΤΑΣΕΙΣ',
  ],
  ar: [
    'السيرة الذاتية',
    'الآن',
    'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    'المقررات|الكلمات المفتاحية|التقدير',
    'الملخص|الخبرة العملية|العمل التطوعي|المشاريع|التعليم|المهارات|الشهادات|اللغات|الجوائز|المنشورات|الاهتمامات|المراجع',
  ],
  he: [
    'קורות חיים',
    'היום',
    'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
    'קורסים|מילות מפתח|ציון',
    'תקציר|ניסיון תעסוקתי|התנדבות|פרויקטים|השכלה|כישורים|תעודות|שפות|פרסים|פרסומים|תחומי עניין|ממליצים',
  ],
  hi: [
    'जीवनवृत्त',
    'वर्तमान',
    'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
    'पाठ्यक्रम|मुख्य शब्द|ग्रेड',
    'सारांश|कार्य अनुभव|स्वयंसेवा|परियोजनाएँ|शिक्षा|कौशल|प्रमाणपत्र|भाषाएँ|पुरस्कार|प्रकाशन|रुचियाँ|संदर्भ',
  ],
  th: [
    'ประวัติย่อ',
    'ปัจจุบัน',
    'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.',
    'รายวิชา|คำสำคัญ|เกรด',
    'ข้อมูลสรุป|ประสบการณ์ทำงาน|งานอาสาสมัคร|โครงการ|การศึกษา|ทักษะ|ประกาศนียบัตร|ภาษา|รางวัล|ผลงานตีพิมพ์|ความสนใจ|บุคคลอ้างอิง',
  ],
  zh: [
    '简历',
    '至今',
    '{y}年{m}月',
    '课程|关键词|成绩',
    '个人简介|工作经历|志愿经历|项目经历|教育背景|技能|证书|语言|奖项|发表作品|兴趣爱好|推荐人',
  ],
  'zh-Hant': [
    '履歷',
    '至今',
    '{y}年{m}月',
    '課程|關鍵字|成績',
    '個人簡介|工作經歷|志工經歷|專案經歷|學歷|技能|證照|語言|獎項|著作|興趣|推薦人',
  ],
  ja: [
    '履歴書',
    '現在',
    '{y}年{m}月',
    '科目|キーワード|成績',
    '概要|職務経歴|ボランティア|プロジェクト|学歴|スキル|資格|語学|受賞歴|著作|趣味|推薦者',
  ],
  ko: [
    '이력서',
    '현재',
    '{y}년 {m}월',
    '수강 과목|키워드|성적',
    '요약|경력|봉사 활동|프로젝트|학력|기술|자격증|언어|수상 경력|출판물|관심사|추천인',
  ],
};

const WORDS: Readonly<Record<string, DocumentWords>> = Object.fromEntries(
  Object.entries(ROWS).map(([language, row]) => [language, wordsOf(row)]),
);

/** Languages whose documents speak for themselves in it; all others do in English. */
export const DOCUMENT_LANGUAGES: readonly string[] = Object.keys(ROWS);

const ENGLISH = wordsOf(ROWS['en'] ?? ['', '', '', '', '']);

/** Regions that write Chinese in its traditional form. */
const TRADITIONAL = /^zh-(?:Hant|TW|HK|MO)\b/i;

/** @param language BCP 47. */
export function documentWords(language: string): DocumentWords {
  const key = TRADITIONAL.test(language) ? 'zh-Hant' : (language.toLowerCase().split('-')[0] ?? '');
  return WORDS[key] ?? ENGLISH;
}

function wordsOf([resume, present, months, labels, headings]: Row): DocumentWords {
  const [courses = '', keywords = '', grade = ''] = labels.split('|');
  return {
    ...{ resume, present, courses, keywords, grade },
    months: months.includes('{') ? months : months.split(' '),
    headings: headings.split('|'),
  };
}
