import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { createRequire } from 'node:module';
import { formatDateRange } from '../../app/features/resume/format/dates';
import type { JsonResume } from '../../app/features/resume/json-resume';
import { facesOf } from '../../app/features/templates/fonts/families';

const { resolve } = createRequire(import.meta.url);

const styles = StyleSheet.create({
  page: { fontFamily: 'Twin', fontSize: 10.4, lineHeight: 1.38, padding: '16mm 19mm' },
  name: { fontSize: 22, fontWeight: 700, textAlign: 'center' },
  centred: { textAlign: 'center' },
  heading: { fontWeight: 700, borderBottom: '0.6pt solid #1b1e23', marginTop: 10, marginBottom: 5 },
  bold: { fontWeight: 700 },
  row: { flexDirection: 'row', justifyContent: 'space-between' },
  italic: { fontStyle: 'italic' },
  line: { paddingLeft: 11, textIndent: -11 },
});

/** The same words in the same faces, laid out by @react-pdf/renderer as its users do. */
export function twinOf(resume: JsonResume): () => Promise<Buffer> {
  Font.register({
    family: 'Twin',
    fonts: facesOf('classic').map(({ file, weight, style }) => ({
      src: resolve(file),
      fontWeight: weight,
      fontStyle: style,
    })),
  });
  Font.registerHyphenationCallback((word) => [word]);
  return () => renderToBuffer(<Twin resume={resume} />);
}

function Twin({ resume }: { resume: JsonResume }) {
  const { basics = {}, work = [], education = [], projects = [], skills = [] } = resume;
  const contact = [basics.email, basics.phone, basics.location?.city].filter(Boolean);
  return (
    <Document title={basics.name ?? ''} author={basics.name ?? ''} language="en">
      <Page size="A4" style={styles.page}>
        <Text style={styles.name}>{basics.name}</Text>
        <Text style={[styles.centred, styles.italic]}>{basics.label}</Text>
        <Text style={styles.centred}>{contact.join('   |   ')}</Text>
        <Text style={styles.heading}>SUMMARY</Text>
        <Text>{basics.summary}</Text>
        <Text style={styles.heading}>WORK EXPERIENCE</Text>
        {work.map((job) => (
          <Entry
            key={job.name}
            name={job.name}
            title={job.position}
            when={formatDateRange(job.startDate, job.endDate, 'en')}
            lines={job.highlights ?? []}
          />
        ))}
        <Text style={styles.heading}>PROJECTS</Text>
        {projects.map(({ name, description = '', startDate, endDate }) => (
          <Entry
            key={name}
            name={name}
            title=""
            when={formatDateRange(startDate, endDate, 'en')}
            lines={[description]}
          />
        ))}
        <Text style={styles.heading}>EDUCATION</Text>
        {education.map(({ institution, studyType = '', area = '', startDate, endDate }) => (
          <Entry
            key={institution}
            name={institution}
            title={`${studyType}, ${area}`}
            when={formatDateRange(startDate, endDate, 'en')}
            lines={[]}
          />
        ))}
        <Text style={styles.heading}>SKILLS</Text>
        {skills.map(({ name, keywords = [] }) => (
          <Text key={name}>
            <Text style={styles.bold}>{name}:</Text> {keywords.join(', ')}
          </Text>
        ))}
      </Page>
    </Document>
  );
}

function Entry(props: {
  name: string | undefined;
  title: string | undefined;
  when: string;
  lines: readonly string[];
}) {
  return (
    <View>
      <Text style={styles.bold}>{props.name}</Text>
      <View style={styles.row}>
        <Text style={styles.italic}>{props.title}</Text>
        <Text>{props.when}</Text>
      </View>
      {props.lines.map((line) => (
        <Text key={line} style={styles.line}>
          • {line}
        </Text>
      ))}
    </View>
  );
}
