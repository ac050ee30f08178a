/** English: feature requests. */
export const feature = `
# dark_mode
= [a dark mode|dark mode|a night theme] [would be great|would help a lot|is really missing] in {app}
= [my eyes hurt|it's blinding] when I do the [books|booking plan] in the evening, [please add|could you offer] a dark [theme|mode]
= any chance of a [darker|high-contrast] [theme|version] for [the bar|our dim shop]?
+ every other app has that [by now|in the meantime]
+ my colleague is [light-sensitive|visually impaired]
? [is it planned|is something like that planned]?
? please pass it on to the developers
~ dark mode pls
~ +1 for dark mode
> [Dark mode|Idea: dark theme]

# calendar_sync
= it would be [great|super helpful] if [appointments|bookings] could [go into|be sent to|show in] [Google Calendar|Outlook|my Apple calendar]
= [I wish|we'd love it if] {app} could [import|read] [iCal feeds|our Outlook calendar]
= I type every booking [twice|into two calendars], [a link|an integration] with [Google|Outlook] would save me [an hour a week|hours]
= [at the moment|currently] I can only export, not subscribe; [could|can] you add [a two-way sync|a calendar feed]
+ our staff live in Outlook
+ {agent} said in {month} it's "on the list"
? when will that come?
? could you add that?
~ google calendar integration?
~ ical feed please
> [Calendar integration|Wish: Outlook sync]

# reports
= [could|can] you add a report [by hour|by employee|per supplier|per room]
= I'd like to see [margins|the profit per item|no-shows per month] [in the dashboard|in the reports], [now I do it in Excel|today that's manual work]
= a [comparison|chart] with the same week last year [would be nice|would be gold] in the reports
= please let us [schedule|send] the [daily|weekly] report [by mail|as PDF] [to our accountant|automatically]
= missing in the export: [a column with the tip|the employee|the reason for the discount]
+ I export it [every Sunday|each month] and build it by hand
+ the raw numbers are there already
+ other systems [do|have] that
? [would that be possible|is that possible in one of the next versions]?
? please consider it
~ report per employee?
~ wish: margin report
> [Report wish|Suggestion for reports|Idea for the dashboard]

# roles
= we need [finer|more detailed] [roles|permissions]: [trainees|temps] shouldn't see [turnover|customer phone numbers]
= it would help if [one could|I could] [hide|lock] [refunds|discounts] for [some staff|students]
= [right now|at present] every user can delete bookings – [please add|we'd need] a role without that
= a [pin|quick switch] per employee on the till [would be nice|is missing]
+ we're {n:6-9} people on one tablet
+ data protection officer is asking for it
? could that be added?
? is anything like that in the works
~ roles for trainees?
~ user pins on till
> [Permissions|Suggestion: roles]

# offline
= an [offline mode|offline mode that deserves the name] for {app} [would save us|is what we need] at [markets|festivals]
= [please make|could you make] it possible to [take bookings|look up customers] without [internet|reception]
= our [basement|market stall] has no reception; [if|it would be great if] the till could [store|keep] the sales and send them later
+ we sell at {n:4-9} markets each summer
+ the old system could do that
? any plans?
? how about that?
~ offline mode?
> [Offline mode|Working without internet]

# templates
= I'd like to [design|change] the [receipt|invoice] myself: [logo bigger|second line of text|our Instagram]
= [please add|we'd love] more [fonts|templates|languages] for [the invoices|reminder mails]
= could customers get the receipt [by WhatsApp|by mail|as QR code] [instead of on paper|to save paper]?
= the reminder text can't be changed per [service|treatment], [which would be useful|pity]
+ we have [French|Polish] customers
+ printing is a waste
? can you [build|put] that in?
? I'd even pay for it
~ logo on receipt?
~ receipts by mail instead of paper
> [Receipt design|Idea: digital receipts]

# loyalty
= a [stamp card|loyalty programme|gift card function] would be [brilliant|a real plus] for {business_short}
= could {app} [handle|sell] [vouchers|gift cards]? [now|so far] we use a [paper list|notebook]
= [customers ask|people keep asking] for [points|a bonus card]. [please think about it|would be nice to have that in the till]
= birthday [mails|discounts] [sent automatically|that go out by themselves] – [that would be something|great idea, no?]
+ before Christmas it would be worth a lot
+ I'd be happy to test it
? do you have plans in this direction?
? please vote this up
~ gift cards??
~ loyalty points would be great
> [Gift cards|Feature idea: loyalty|Stamp card]

# shortcuts
= [a keyboard shortcut|shortcuts] for [new booking|next day|search] would [speed things up|be a relief]
= please [bring back|restore] the old [list view|week view|menu], the new one [needs|takes] {n:3-5} clicks more
= can you make the [search field|today button] [stick|stay] at the top
= [let me|I want to be able to] [drag|copy] appointments [to another day|from one employee to another]
= undo! {app} needs an undo [button|function]
+ we do that a hundred times a day
+ it sounds like a small thing but it isn't
+ the last redesign made it worse
? [would be lovely|worth a thought?]
? [please|pls] forward this to [the product team|whoever decides]
~ bring back week view!
~ undo button please
> [Small suggestion|Old view back please|Usability]

# integrations
= [an integration|a connection] with [Shopify|WooCommerce|Xero|DATEV|Lexware] is what [keeps us from|we miss for] the {plan2} plan
= [is|would] a [Zapier|Make|Slack] [connector|integration] [be possible|planned]
= we'd like stock in [our web shop|WooCommerce] to [go down|change] when we sell in the shop
= please offer [single sign-on|SSO with Microsoft|login with Google] for [larger teams|companies]
= an endpoint for {endpoint} in the API would [let us|allow us to] [automate|drop] [our nightly script|a lot of copying]
+ I'd pay {amount} a month for that
+ your competitor already has it
+ we have {n:2-9}00 articles online
? is this on the roadmap?
? who do I talk to about [this|that]?
~ xero integration when
~ SSO planned?
> [Integration|Connector wish|Shopify]

# multi_location
= we [opened|are opening] a second shop and need [stock per shop|one login for both|transfers between shops]
= [please add|I'd suggest] a [switch|view] for several [locations|branches]
= moving items from one branch to the other [should be|isn't] possible[ in one step|], [today|now] I book them out and in again
+ from {month} we'll be three
+ {plan2} plan promises "multi-site"
? will that [come|get better]?
? suggestions welcome, better still a new function
~ stock per location?
> [Several shops|Second location]

# osprey_wish osprey
= the Osprey is nice, but [could it|please let it] [show the order to the customer|split the bill|ask for a tip in percent]
= [a stand|a belt clip|a bigger battery] for the Osprey [would be good|please]
= could the Osprey [run|show] our own [app|logo] on the customer screen?
= it would be great if the Osprey [printed kitchen tickets|spoke Polish|worked as a second till]
+ the hardware can clearly do it
+ the old {device} had that
? in the next firmware maybe?
? is something like this coming
~ split bill on osprey?
> [Osprey wish|Suggestion for Osprey]
`;
