/** Laboratory and natural sciences. */
export const science = `
# skill
laboratory techniques | lab techniques, laboratory skills, laboratory work, lab work
laboratory safety | lab safety
laboratory management | lab management
sample preparation | preparing samples
sample analysis | sample testing
molecular biology | molecular biological techniques
cell biology
cell culture | mammalian cell culture, tissue culture
microbiology
biochemistry
biology | life sciences
biotechnology
bioinformatics | computational biology
genetics
genomics
proteomics
transcriptomics
metabolomics
immunology
pharmacology
toxicology
physiology
anatomy
neuroscience
virology
pathology
histology
haematology
epidemiology
clinical trials | clinical research, clinical studies
clinical data management
pharmacovigilance | drug safety
drug discovery | drug development
pharmaceutical sciences | pharmaceuticals
medical devices | medical device industry
PCR | polymerase chain reaction
qPCR | rt-pcr, real-time pcr, rt-qpcr
gel electrophoresis | electrophoresis
western blotting | western blot, western blots
ELISA
flow cytometry | facs
immunohistochemistry
CRISPR
cloning | molecular cloning
DNA extraction | rna extraction, nucleic acid extraction
next-generation sequencing | ngs, dna sequencing, sequencing?
RNA sequencing | rna-seq
protein purification
protein chemistry
microscopy | confocal microscopy, fluorescence microscopy
electron microscopy
chromatography
HPLC | high performance liquid chromatography
gas chromatography | GC^, gc-ms
liquid chromatography mass spectrometry | lc-ms, lc/ms, lcms
mass spectrometry
spectroscopy | uv-vis, ftir
NMR | nmr spectroscopy
X-ray diffraction | xrd
titration | titrations
pH measurement
analytical chemistry | analytical techniques
organic chemistry
inorganic chemistry
physical chemistry
chemistry
polymer chemistry | polymers
physics
quantum mechanics
nanotechnology
geology
geophysics
meteorology
oceanography
ecology
botany
zoology
environmental science
environmental monitoring
soil science
agronomy | crop science
agriculture | farming
animal husbandry | livestock handling
fish farming | aquaculture
forestry
food science | food technology
fermentation
pipetting
buffer preparation | solution preparation, preparing solutions, reagent preparation
media preparation
autoclaving
sterile techniques | aseptic techniques
stability testing
method development
method validation | analytical method validation
quality control testing
lab notebook keeping | laboratory notebooks, electronic lab notebook
field work | fieldwork
water sampling | environmental sampling
animal models | in vivo studies
in vitro assays | cell-based assays, assays, bioassays
experimental design | design of experiments
psychology
cognitive science
sociology
anthropology
political science
archaeology
linguistics
philosophy
history?
astronomy
veterinary science
medicine?
# tool
LabWare
STARLIMS
SampleManager
FoodScan
LIMS | laboratory information management system
centrifuge | centrifugation
spectrophotometer
fume hood | fume cupboard
biosafety cabinet | laminar flow hood
autoclave
pipettes | micropipette
incubator
ImageJ | fiji imagej
GraphPad Prism | graphpad
Empower^ | waters empower
ChemDraw
SnapGene
BLAST^
Bioconductor
Galaxy bioinformatics
Chromeleon
EndNote
Zotero
NVivo
# credential
GLP certification
ASCP certification | mlt ascp, mls ascp
HTA regulations
CLIA
FELASA
`;
