/** English: product information. */
export const product = `
# compatibility
= does the {device} work with [{os}|an older iPad|Android tablets|a Samsung Tab]?
= [is|would] the {printer} [compatible|work together] with [{app}|the till software we have|a Windows PC]
= can [I|one] use {app} on [a Mac|Linux|a Chromebook|two devices at once]
= which [paper rolls|labels|cables] [fit|do I need for] the {printer}
= we [have|own] [a competitor's card reader|an old cash drawer], [can it be used|does it work] with {app}?
+ [it|the tablet] is from 2019
+ the website [says nothing|only says "most devices"]
+ before I order I'd like to be sure
? thanks for a short answer
? does it?
~ {device} + android?
~ works on linux?
> [Compatible?|Question about {device}|{printer} and {os}]

# plan_difference
= what's the difference between {plan} and {plan2}[?|, apart from the price]
= how many [users|shops|bookings] are [included in|possible with] the {plan} plan?
= is [the API|online booking|stock keeping] [part of|included in] {plan} or [only in|do I need] {plan2}?
= we are {n:2-9} people with [one shop|two shops]: which plan [fits|do you recommend]?
+ the table on your site is [confusing|not clear to me]
+ at the moment we use [Excel|paper|a competitor]
+ I don't want to pay for things I [don't need|never use]
? could you advise me
? what would you recommend?
~ solo or team?
~ is api in {plan}?
> [Which plan?|Difference {plan} / {plan2}|Advice]

# device_spec
= how long does the battery of the {device} last
= does the {device} [accept|take] [American Express|foreign cards|Apple Pay|meal vouchers]
= what [size|weight|warranty] does the {printer} have
= is there [an English|a printed|a PDF] manual for the {device}
= what's in the box [with|of] the {device}: [is a cable included|do I get a charger]?
= is the {device} [waterproof|dust-proof|okay outdoors in winter]?
+ we work [outdoors|on a building site|in a humid kitchen]
+ I looked at the data sheet but [found nothing|it's only in German]
? could you tell me, please
? grateful for details
~ battery life {device}?
~ amex accepted?
> [{device}: question|Specs of {printer}|Battery?]

# availability
= when will the {device} be [in stock|available|back]
= [do you ship|is delivery possible] to [Norway|Switzerland|the Azores|Northern Ireland]?
= is the {device} [still being made|going to be discontinued]
= how long does delivery of [a {printer}|{n:3-9} {device}s] take
= can I [see|try] the {device} somewhere [before buying|near {town}]?
+ need it by {weekday}
+ the shop says "coming soon" for weeks
+ we'd take {n:4-9}
? please let me know
? can I reserve one?
~ {device} in stock?
~ delivery time?
> [Availability|Delivery to {town}|When in stock?]

# how_feature
= can {app} [handle|do] [deposits|two VAT rates|split payments|multiple currencies]
= does {app} [have|offer] [a waiting list|online booking|a customer display]? [couldn't find it|can't see it on the website]
= is it possible to [import|take over] our customers from [Excel|another system|an old till]
= how does [the stock count|online booking|the tip function] work in {app} exactly?
= [before we sign|before I decide]: can {app} [print kitchen tickets|send SMS reminders|manage rooms]
+ we're [a yoga studio|a hair salon with six chairs|an ice cream van]
+ in the trial I didn't find it
? is there a [video|guide|demo]?
? a yes or no is enough
~ deposits possible?
~ does it do sms?
> [Can {app} do this?|Question before buying|Functions]

# pricing_question
= what does [the {plan} plan|a {device}] cost for [charities|{n:6-9} users|a school]
= [are there|do you give] [discounts|special prices] for [more than five devices|non-profits|resellers]
= what [fee|percentage] do you take per [card payment|transaction] with the {device}
= is the price on the site [with|before] VAT, and [is|are] there set-up [costs|fees]?
= can I rent the {device} instead of buying [it|one]
+ a [quote|written offer] to {email} would be nice
+ we do about {amount_big} a month by card
? please send [an offer|your price list]
? what would we be looking at
~ price for {n:6-9} users?
~ fee per transaction?
> [Price request|Quote|Fees]

# security
= where [is the data|are the data] stored – in [the EU|Germany|your own data centre]?
= [do you have|could you send] [a data processing agreement|an ISO 27001 certificate|the PCI certificate]
= is {app} [certified|approved] for [the fiscal rules|cash register rules] here?
= who at Pellwood can see [our customers' data|my sales]
+ our [data protection officer|works council|landlord] is asking
+ we're about to sign
? please send the documents to {email}
? where do I find that?
~ gdpr compliant?
~ DPA please
> [Data protection|Certificates|DPA]

# accessory
= [do you sell|is there] [a case|a stand|spare batteries|a charger] for the {device}
= which [cable|power supply] does the {printer} [need|use]? [ours got lost|the cleaner threw it away]
= are the paper rolls [BPA-free|sold singly], and what do {n:2-5}0 of them cost?
= [which|what] [size of roll|label size] [goes into|fits] the {printer}
+ the part number on the back is {serial}
+ third-party ones are [cheaper|all over the net], are they okay?
? where can I order [it|that]?
~ spare charger {device}?
~ paper roll size?
> [Accessories|Spare part|Paper rolls]

# osprey_info osprey
= what can the new Osprey do that the {device} [can't|doesn't]
= [does|will] the Osprey [work with|need] [the {plan} plan|our old stand|a SIM card]
= when can I [buy|order] the Osprey [in Ireland|here|with 5G]
= is there a trade-in [offer|price] for the {device} if I take an Osprey?
= what does the Osprey cost [without a contract|for existing customers]
+ I saw the [ad|video|newsletter]
+ we have {n:2-6} {device}s
? a data sheet would be [great|helpful]
? is it worth it for us?
~ osprey price?
~ osprey vs finch?
> [Osprey|New terminal|Osprey: questions]
`;
