/** Sales, marketing, communication and public relations. */
export const salesAndMarketing = `
# skill
sales | selling, sales experience
B2B sales | business-to-business sales, b2b selling
B2C sales
B2B | business to business, business-to-business
inside sales
field sales
outside sales
telesales | telemarketing
cold calling
door-to-door sales
consultative selling | solution selling
solution sales
technical sales
pre-sales | presales
account management
key account management | strategic account management
business development
lead generation | generating leads
lead qualification | qualifying leads
prospecting
sales pipeline management | pipeline management, sales pipeline
closing deals | closing sales, deal closing
sales presentations | product demos, sales demos
sales forecasting
sales targets | quota attainment, sales quotas
sales operations | sales processes, sales process
sales management
sales training
territory management
channel sales | channel management, partner management
customer relationship management | customer relationships, client relationships, relationship management
customer success
customer retention
client onboarding | customer onboarding
proposal writing | rfp responses, bid writing, rfps
contract management
pricing strategy
negotiation | negotiating, negotiation skills
export sales
real estate sales | property sales
lettings | property lettings
car sales | automotive sales
marketing? | marketing skills
digital marketing | online marketing
content marketing
content creation | content production
content strategy
content management
social media marketing | social media management, managing social media, social media
email marketing | e-mail marketing, email campaigns, newsletters
SEO = seo | search engine optimisation
search engine marketing | SEM^, ppc, pay per click, paid search
paid social | paid media
performance marketing
growth marketing | growth hacking
affiliate marketing
influencer marketing
product marketing
brand management | branding, brand strategy
brand marketing
trade marketing
event marketing | trade shows, exhibitions?
direct marketing
marketing strategy
marketing automation
marketing campaigns | campaign management
market research | consumer insights
market analysis | market trend analysis
competitor analysis | competitive analysis
customer segmentation | market segmentation
conversion rate optimisation | CRO^, conversion optimisation
copywriting | copy writing
copy editing | editing
blogging | blog writing
creative writing
journalism
public relations | PR^, media relations
press releases
communications strategy | communication strategy, corporate communications
crisis communication
community management
fundraising | donor relations
storytelling
video marketing
advertising? | media buying, media planning
merchandise planning
e-commerce? | ecommerce?, online retail, e-commerce management
marketplace management | amazon marketplace
go-to-market strategy | go to market, gtm strategy
customer journey mapping | customer experience management
media?
publishing?
# tool
Raiser's Edge | raisers edge, raiser's edge nxt
Donorfy
Beacon CRM
HubSpot
Marketo
Pardot
Mailchimp
Klaviyo
Constant Contact
ActiveCampaign
Google Ads | google adwords, adwords
Facebook Ads | meta ads, facebook ads manager
LinkedIn Ads
LinkedIn Sales Navigator | sales navigator
LinkedIn
Facebook
Instagram
TikTok
Twitter
YouTube
Pinterest
Hootsuite
Buffer!
Sprout Social
Semrush
Ahrefs
Moz!
Google Search Console
Google Tag Manager | gtm
Canva
CRM | crm systems, crm system, crm software, crm tools
Zoho CRM | zoho
Pipedrive
Microsoft Dynamics CRM | dynamics crm
Outreach.io
SalesLoft
Gong^
ZoomInfo
Intercom^
Salesforce Marketing Cloud
Eloqua
Nielsen data
Qualtrics
Unbounce
# credential
CIM qualification
real estate licence | real estate license
Chartered Marketer
`;
