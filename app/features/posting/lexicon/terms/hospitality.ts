/** Kitchens, bars, cafés, hotels, events, cleaning, travel. */
export const hospitality = `
# skill
food preparation | food prep, preparing food
cooking | cookery
menu planning | menu development, menu design
line cooking | line cook
grilling
baking | bread baking
pastry | patisserie, pastry making
butchery | meat cutting
fishmongery
knife skills
food plating | plating
food presentation
portion control
recipe development
food safety | food hygiene, food handling, safe food handling
kitchen management
kitchen cleaning
stock ordering | ordering stock, ordering supplies
kitchen porter work | dishwashing, washing up
catering | event catering
barista skills | espresso, espresso making, coffee making, making coffee, espresso preparation
latte art
milk steaming | steaming milk
grinder calibration | dialling in
bartending | bar work, bar service
mixology | cocktail making, cocktails
wine knowledge | wine service
beer cellar management | cellar management
table service | waiting tables, waiting on tables, food service, food and beverage service, serving food
silver service
fine dining
table setting
taking orders | order taking
front of house | front-of-house, foh
back of house | back-of-house, boh
hosting guests | greeting guests
guest services | guest relations, guest service
hotel reception | front desk, front desk operations
check-in and check-out | guest check-in
reservations | table reservations, booking management
concierge services | concierge
housekeeping | room cleaning, bed making
laundry | laundry operations
cleaning | commercial cleaning, office cleaning, deep cleaning, industrial cleaning
window cleaning
carpet cleaning
waste disposal | waste management
event management | event planning, event coordination, event organisation
banqueting | banquets
wedding planning
conference organisation | organising conferences
travel planning | travel booking, travel arrangements
tour guiding | tour guide
airline ticketing
cabin crew service
revenue management | yield management
hospitality | hospitality management, hospitality industry
upselling | up-selling, suggestive selling
allergen awareness | allergens
dietary requirements | special diets
opening and closing procedures | opening and closing
gross profit control | food cost control, food costing
wok cooking
pizza making
sushi preparation
vegan cooking | vegetarian cooking
fast food | quick service restaurant
drive-thru service
room service
casino dealing
# tool
ResDiary
Micros^ | micros till, micros pos, oracle micros, simphony
Opera PMS | opera property management system
Protel
Rezlynx
espresso machine | coffee machine, espresso machines
coffee grinder
Opera PMS | opera property management system
Toast POS
Square POS | square point of sale
Lightspeed^
Micros^ | oracle micros
OpenTable
Amadeus
Sabre^ | sabre gds
Galileo gds
Deputy rota
deep fryer
commercial oven
floor buffer | floor scrubber
# credential
HACCP
ServSafe
food handler's card | food handlers card, food handler certificate, food handler certification, food handler's certificate
Level 2 Food Hygiene | food hygiene certificate, food hygiene level 2, level 2 food safety, food safety certificate, level 2 food hygiene certificate
Level 3 Food Hygiene
personal licence | personal licence holder, personal alcohol licence
TIPS certification | tips certified, alcohol server certification
RSA certificate | responsible service of alcohol
WSET | wset level 2
SCA barista certificate
COSHH
food manager certification
`;
