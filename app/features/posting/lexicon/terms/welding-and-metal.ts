/** Welding, fabrication and machining. */
export const weldingAndMetal = `
# skill
welding
MIG welding | mig, gmaw, mig/mag, mag welding
TIG welding | tig, gtaw
arc welding | stick welding, smaw, mma welding
flux-cored welding | fcaw, flux core welding
spot welding | resistance welding
orbital welding
submerged arc welding
pipe welding
aluminium welding
stainless steel welding
structural welding | structural steel welding
oxy-acetylene cutting | oxy fuel cutting, gas cutting, oxyacetylene
plasma cutting
laser cutting
metal fabrication | steel fabrication, fabrication and welding, fabricating
metalworking | metal work, metalwork
grinding and polishing | metal finishing, deburring
steel erection
blacksmithing
soldering
machining | precision machining
CNC machining | cnc
CNC programming | cnc programmer
CNC milling | milling
CNC turning | turning and milling
manual machining | manual lathe
grinding | surface grinding
EDM | wire edm, wire erosion
tool making | toolmaking, tool and die, tool & die
tool setting | machine setting
press brake operation | press brake
sheet metal bending | metal bending
injection moulding | plastic injection moulding
casting? | die casting, foundry work
forging?
heat treatment
powder coating
spray painting | industrial painting
surface treatment | shot blasting, sandblasting
electroplating | galvanising
weld inspection | welding inspection, visual weld inspection
non-destructive testing | ndt, nondestructive testing
weld symbols | welding symbols
fixture design | jigs and fixtures
# tool
lathe | lathes, lathe operation
milling machine
angle grinder
callipers | calipers, vernier calipers
micrometer
coordinate measuring machine | cmm, cmm programming
Mastercam
Fanuc
Heidenhain
Haas^
Mazak
Fusion 360
G-code programming | g-code, g code
guillotine shear
drill press | pillar drill
# credential
AWS D1.1 | d1.1
coded welder | coded welding, welder coding
certified welder | welding certification, aws certified welder
certified welding inspector | cwi
ASME IX | asme section ix
ISO 9606 | en 287
EN 1090
`;
