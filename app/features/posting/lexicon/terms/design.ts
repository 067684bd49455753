/** Graphic, product, interior design; photography, video, audio, fashion. */
export const design = `
# skill
graphic design
visual design
web design
UX design | user experience design, ux/ui design, ui/ux design, ui/ux, ux/ui
user research | ux research
interaction design
product design
service design
design thinking
design systems | design system, component library, components library, pattern library
wireframing | wireframes
prototyping | rapid prototyping, prototypes?
information architecture
typography
layout design | page layout, layouts?
logo design
brand identity | brand identity design
packaging design
print design | print production
editorial design
illustration | digital illustration
motion graphics | motion design
animation | 2d animation, 3d animation
3D modelling | 3d modeling
3D rendering | rendering
video editing
video production | videography
film production
storyboarding
photography
photo editing | image editing, photo retouching, retouching
sound design
audio engineering | sound engineering
audio editing
music production
lighting design
stage management
set design
interior design
space planning
architectural design | building design
landscape architecture
urban planning | town planning
fashion design
pattern cutting | pattern making
textile design
industrial design
exhibition design
art direction
creative direction
concept art
character design
game art
level design
drawing? | drafting
architectural drawing
calligraphy
screen printing
ceramics
colour theory
# tool
Adobe Photoshop | photoshop
Adobe Illustrator | Illustrator^
Adobe InDesign | indesign
Adobe Creative Suite | adobe creative cloud, creative suite, creative cloud, adobe suite
Adobe XD
Adobe After Effects | after effects
Adobe Premiere Pro | premiere pro, adobe premiere
Adobe Lightroom | lightroom
Adobe Dreamweaver | dreamweaver
Figma
Sketch^
InVision
Zeplin
Axure
Balsamiq
Framer^
CorelDRAW
Affinity Designer
GIMP^
Inkscape
Procreate^
Blender! | blender 3d
Autodesk Maya | Maya!
3ds Max | 3d studio max
Cinema 4D
ZBrush
Houdini!
Substance Painter
SketchUp | google sketchup
Rhino 3D | rhinoceros 3d
V-Ray
Lumion
ArchiCAD
Vectorworks
Final Cut Pro | final cut
DaVinci Resolve
Avid Media Composer
Pro Tools
Logic Pro
Ableton Live | ableton
Audacity^
OBS Studio
QuarkXPress
Webflow design
Lottie
`;
