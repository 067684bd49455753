import type { JsonResume } from '../json-resume';

/** A resume that has something in every section. */
export const FULL_RESUME: JsonResume = {
  basics: {
    name: 'Nguyễn Thị Ánh O’Brien-Šťastná',
    label: 'Ward nurse and shift lead',
    email: 'anh_obrien@example.org',
    phone: '+44 20 7946 0958',
    url: 'https://anh.example.org/cv?a=1&b=2',
    summary:
      'Nurse with nine years on acute wards. Leads shifts of 12 people.\nLooking for a post in intensive care.',
    location: { city: 'Leeds', region: 'West Yorkshire', postalCode: 'LS1 4AP', countryCode: 'GB' },
    profiles: [
      { network: 'LinkedIn', username: 'anhob', url: 'https://linkedin.com/in/anhob' },
      { network: 'Mastodon', username: '@anh' },
    ],
  },
  work: [
    {
      name: 'St. James’s University Hospital',
      position: 'Senior Staff Nurse',
      location: 'Leeds',
      startDate: '2019-03',
      highlights: [
        'Led shifts of 12 nurses on a 28-bed acute ward',
        'Cut medication errors by 30 % within 6 months by introducing a two-person check',
      ],
    },
    {
      name: 'Bradford Royal Infirmary',
      position: 'Staff Nurse',
      startDate: '2015-09',
      endDate: '2019-02',
      summary: 'Orthopaedic ward.',
      highlights: ['Cared for 8 patients a shift', 'Trained 5 students (1st and 2nd year)'],
    },
  ],
  volunteer: [
    {
      organization: 'Red Cross',
      position: 'First-aid trainer',
      startDate: '2014',
      endDate: '2015',
      highlights: ['Taught about 200 people to resuscitate'],
    },
  ],
  projects: [
    {
      name: 'Handover sheet',
      description: 'A one-page form now used by 4 wards.',
      startDate: '2020-01',
      endDate: '2020-04',
      url: 'https://example.org/handover',
      roles: ['Author'],
      highlights: ['Asked 40 colleagues what they need'],
      keywords: ['SBAR', 'Excel'],
    },
  ],
  education: [
    {
      institution: 'University of Leeds',
      studyType: 'BSc',
      area: 'Adult Nursing',
      startDate: '2012',
      endDate: '2015',
      score: '2:1',
      courses: ['Pharmacology'],
    },
  ],
  skills: [
    { name: 'Clinical', level: 'expert', keywords: ['IV therapy', 'Tracheostomy care'] },
    { name: 'EPR systems' },
  ],
  certificates: [
    { name: 'Advanced Life Support', issuer: 'Resuscitation Council UK', date: '2022-05-01' },
  ],
  languages: [
    { language: 'English', fluency: 'native' },
    { language: 'Tiếng Việt', fluency: 'fluent' },
  ],
  awards: [
    { title: 'Nurse of the Year', awarder: 'LTHT', date: '2021', summary: 'Of 600 nominated.' },
  ],
  publications: [
    { name: 'Safer handover', publisher: 'Nursing Times', releaseDate: '2021-02', summary: 'p. 4' },
  ],
  interests: [{ name: 'Running', keywords: ['Half marathon'] }],
  references: [{ name: 'Dr A. Shah', reference: 'Calm in any storm.' }],
  meta: { cvstomize: { language: 'en-GB' } },
};

/** A resume whose every text tries to be something else than text. */
export const HOSTILE_RESUME: JsonResume = {
  basics: {
    name: '<script>alert(1)</script> [x](javascript:alert(1))',
    label: '"><img src=x onerror=alert(1)>',
    email: 'a"onmouseover="x@example.org',
    phone: '+1 <b>555</b> 0100',
    url: 'javascript:alert(1)',
    summary: '# Heading\n- item\n> quote\n1. one\n===\n```\ncode\n| a | b |\n| --- | --- |',
    location: { city: '&lt;City&gt; &amp; ${town}' },
    profiles: [{ network: 'x', username: 'y', url: 'data:text/html,<script>1</script>' }],
  },
  work: [
    {
      name: '![img](https://evil.example/x.png)',
      position: '*bold* _it_ __b__ ~~s~~ `code` C_sharp snake_case_name',
      url: 'https://user:pass@evil.example',
      startDate: '2019-03',
      highlights: [
        '<https://evil.example>',
        '[ref]: https://evil.example "t"',
        'back\\slash \\* and \\<b>',
        '</li></ul><h1>Pwned</h1>',
        '+ plus',
        '2019) year',
        'a ]]> b <!-- c --> d <?php e ?>',
        "it's 5 < 6 & 7 > 4; {{x}} {% y %} ${z}",
        'https://ok.example/a_b_c?x=1&copy=2',
        'footnote[^1] :smile: @mention #1',
      ],
    },
  ],
  skills: [{ name: '**C**', keywords: ['C++', 'C#', 'F*', '.NET', 'A|B'] }],
};
