/** Shops, tills, beauty, customer service. */
export const retail = `
# skill
customer service | customer care, client care, client service, customer services
customer support | client support
retail sales | retail selling
cash handling | handling cash, cash management
till operation | operating a till, till work, cash register operation, cashiering, till operations
cashing up | end of day cashing up, till reconciliation, balancing tills
card payments | payment processing, processing payments
returns and refunds | refunds, processing returns, refunds and exchanges
visual merchandising | window displays, product displays
merchandising
shelf stacking | stocking shelves, shelf stocking, restocking
planograms
stock checks
product knowledge
product demonstrations | demonstrations to customers
store management | shop management, retail management, store operations
store opening and closing | key holder, keyholding, keyholder
price labelling
shrinkage control
personal shopping
fitting room service
complaint handling | handling complaints, dealing with complaints, customer complaints
call handling | inbound calls, answering phones, outbound calls, phone calls
call centre operations | call center, call centre, contact centre
live chat support
order taking by phone
telephone etiquette | phone manner, telephone manner
loyalty programmes
click and collect
buying and merchandising | retail buying
category management
footwear fitting
hairdressing | hair cutting, hairstyling, hair styling
hair colouring
barbering
beauty therapy | beauty treatments
makeup artistry | make-up artistry, makeup application
nail technology | manicures, manicure and pedicure
waxing
skincare | skin care
floristry | flower arranging
jewellery sales
tailoring | alterations, garment alterations
sewing | sewing machine operation
dry cleaning
furniture assembly
optical dispensing
retail? | retail industry
FMCG | fast-moving consumer goods, consumer goods
fashion?
# tool
POS systems | point of sale, point-of-sale, pos, epos, point of sale systems, epos systems, pos system
cash register | tills, the till, a till, on till
Shopify POS
price scanner
Clover!
Vend pos
# credential
NVQ in Customer Service | nvq customer service
NVQ Level 2 Hairdressing | nvq hairdressing, nvq level 2 in hairdressing
NVQ Level 3 Hairdressing
cosmetology licence | cosmetology license, barber license
NVQ Beauty Therapy
Challenge 25
`;
