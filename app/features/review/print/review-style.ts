/**
 * How a printed review looks; faces come with the sheet. Lines are drawn at headings and paragraphs
 * alone: those at a box around them would be content without a tag (PDF/UA-1, 7.1).
 */
export const REVIEW_STYLE = `
html,body{margin:0;padding:0}
.review{font-family:'IBM Plex Sans','Paper Fallback',sans-serif;font-size:10.5pt;line-height:1.45;color:#1d1b18;font-variant-ligatures:none}
h1{font-size:19pt;line-height:1.2;margin:0 0 5mm;font-weight:700}
h2{font-size:13pt;margin:7mm 0 2mm;padding-bottom:1mm;border-bottom:0.6pt solid #2f5d50;color:#2f5d50;break-after:avoid}
h3{font-size:10.5pt;margin:3.5mm 0 1mm;break-after:avoid}
p{margin:0 0 1.8mm}
.text{white-space:pre-line}
ul{margin:0 0 2mm;padding-left:5mm}
li{margin:0 0 0.9mm}
.quote{margin:2.4mm 0 0.4mm;font-style:italic}
.rewriting{margin:0 0 3mm;break-inside:avoid}
.rewriting p{margin:0;padding:0 0 0.6mm 3mm;border-left:1.2pt solid #d8d2c4}
.before{color:#5c574f}
.after{font-weight:700}
.note{color:#7a4b00}
`;
