import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { Block } from './block';
import type { Layout } from './layout';

const styles = StyleSheet.create({
  page: { fontFamily: 'Helvetica', fontSize: 10, lineHeight: 1.4, padding: 40 },
  beside: { flexDirection: 'row', gap: 20 },
  side: { width: '30%' },
  main: { flex: 1 },
  name: { fontSize: 20, lineHeight: 1.4 },
  heading: { fontSize: 13, marginTop: 10, borderBottom: '1pt solid #888' },
  row: { flexDirection: 'row', justifyContent: 'space-between' },
  bold: { fontFamily: 'Helvetica-Bold' },
});

/** A layout as a PDF of @react-pdf/renderer; in letters of Western Europe alone. */
export async function toReactPdf(layout: Layout): Promise<Uint8Array> {
  return new Uint8Array(await renderToBuffer(<Sheet layout={layout} />));
}

function Sheet({ layout: { header, main, side, language } }: { layout: Layout }) {
  return (
    <Document language={language}>
      <Page size="A4" style={styles.page}>
        <Blocks blocks={header} />
        <View style={styles.beside}>
          {side.length === 0 ? null : (
            <View style={styles.side}>
              <Blocks blocks={side} />
            </View>
          )}
          <View style={styles.main}>
            <Blocks blocks={main} />
          </View>
        </View>
      </Page>
    </Document>
  );
}

const Blocks = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map(({ style, words, right, left }, index) => (
    <View key={index} style={styles.row} wrap={false}>
      <Text
        style={style === 'name' ? styles.name : style === 'heading' ? styles.heading : style === 'head' ? styles.bold : {}} // prettier-ignore
      >
        {[left, style === 'bullet' ? `• ${words}` : words].filter(Boolean).join('   ')}
      </Text>
      {right === undefined ? null : <Text>{right}</Text>}
    </View>
  ));
