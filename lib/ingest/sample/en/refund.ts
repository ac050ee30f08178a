/** English: refunds and returns. */
export const refund = `
# return_request
= I'd like to [return|send back] the {device} [I ordered on {date}|from order {order}|]
= [how|where] do I [send back|return] [order {order}|the {printer}|the {device}]
= the {device} [isn't what I expected|is too big for our counter|doesn't suit us], [I want to|can I] return it
= ordered [the wrong one|one too many|the black one by mistake], can [I|it] [swap|be exchanged]
= [I'm withdrawing from|I revoke] the purchase {order}
+ [unopened|still in the box|used once], [all parts there|complete]
+ I have the [receipt|order confirmation]
+ it arrived on {date}, so I'm [still within|well within] the 14 days
+ box is thrown away, is that a problem?
? please send [a return label|me a label]
? who pays the postage?
? which address does it go to
~ return {order}
~ return label please
~ want to send it back
> [Return|Return of {order}|Withdrawal {order}]

# defective
= the {device} [arrived|came] [broken|with a cracked screen|dead on arrival|with the casing split]
= my {device} [died|gave up|stopped charging] after [three weeks|four months|a year], [I want|please send] a replacement
= the {printer} [is broken|is a dud], [second one already|like the one before]
= [battery|the battery] of the {device} is [swollen|dead], under warranty I assume
= [got|received] a {device} that [someone had used before|is scratched|rattles]
+ photos attached
+ serial number {serial}
+ tried everything your [colleague|hotline] [said|suggested]
+ bought on {date}, order {order}
+ I don't want a repair
? I'd like [a new one|my money back|an exchange]
? how does the [exchange|warranty] work
? replace it, please
~ {device} broken on arrival
~ DOA, want replacement
> [Broken {device}|Arrived damaged|Warranty claim]

# refund_wait
= I [sent|returned] [the {device}|everything] on {date} and [still have no|am still waiting for my] [refund|money]
= where is my refund [for {order}|of {amount}|]?
= you [confirmed|promised] the refund of {amount} on {date}, [nothing has come|my account says otherwise]
= [tracking|the parcel service] says [delivered|you signed for it] on {date}, [so|and] where's my money
= the refund [came|arrived], but it's {amount} instead of {amount_more}
+ {n:3-6} weeks now
+ return number {ticketref}
+ the card I paid with was replaced; my IBAN is {iban}
+ this is the [second|third] time I ask
+ your chat says "3 to 5 days" every time
? when [can I expect it|will it be paid]
? please [pay|transfer] the {amount} [now|this week]
~ where's my refund
~ refund {order}??
~ still no money back
> [Refund {order}|Where is my refund|Refund missing]

# wrong_item
= I ordered a {device} and [got|received|you sent] [a {printer}|paper rolls|something else]
= [only two of three|half of the] [items|parcels] of order {order} [were in the box|arrived]
= the [parcel|package] for {order} [never arrived|is lost|went to {town2}]
= delivered to [the neighbour|a wrong address], says [the driver|tracking]; nobody here [has it|knows anything]
+ tracking number {tracking}
+ my address is {address}
+ the delivery note [says|lists] it, the box [didn't have it|doesn't]
? please [send|deliver] the right one [or refund|or give me the money back]
? I want [the rest|what I paid for] or {amount} back
? what do I do with the wrong one?
~ wrong item in {order}
~ parcel never arrived, refund
> [Wrong item|Incomplete delivery {order}|Parcel lost]

# subscription_refund
= I paid [for the year|{amount} for twelve months] and [used it for three weeks|we had to close], can I get [part|the rest] back
= please refund [the {plan} plan|{month}|the subscription], [we couldn't use it at all|it never worked for us]
= [I want|we'd like] our money back for [{app}|{month}]: [not a single day|not one week] without trouble
= you advertise a 30-day money-back guarantee; [I'd like to use it|well, here I am]
+ we've been customers for [two|eighteen] [weeks|days]
+ paid {amount} on {date}
+ none of the promised functions [was there|works for us]
? please [refund|pay back] {amount}
? how do I claim that?
~ money back guarantee
~ refund my subscription
> [Money back|Refund of subscription|30 days]

# restocking
= you [kept|deducted|held back] {amount} [as a restocking fee|for "wear"|for missing packaging], [I don't accept that|explain]
= my return was [rejected|refused|sent back to me] because [the seal was open|of "signs of use"]
= the return [label|form] [doesn't work|has expired|is for the wrong country]
= I have to pay [the postage|{amount} postage] for a [broken|faulty] device?
+ your terms say nothing [about that|of the kind]
+ I only opened the box
+ [photos|pictures] from before I sent it attached
? I expect the full {amount_more}
? please [reconsider|check again]
~ return refused, why
~ refund was short {amount}
> [Deduction|Return refused|Return label]

# cancel_order
= please cancel order {order}, [I found it elsewhere|ordered by mistake|delivery takes too long]
= [I want to|can I] cancel [the pre-order|the order from {date}] and get the {amount} back
= [I've changed my mind about|no longer need] the {n:2-4} {device}s
+ it hasn't been [shipped|sent], the shop says "processing"
+ paid by card ending in {card4}
? money back on the same card, please
? is that still possible?
~ cancel {order}
~ stop my order pls
> [Cancel order {order}|Storno {order}]

# goodwill
= after [three days|a week] without [tills|bookings] I [expect|think we deserve] [compensation|some money back]
= we lost [about {amount_big}|a whole Saturday] because of [your software|the failed update], who [pays|compensates] that
= [{agent}|your colleague] offered [a month free|{amount}] for the trouble, [I'd rather have it paid out|never saw it]
+ my lawyer says I could ask for more
+ I've been patient so far
? what do you offer?
? I ask for {amount}
~ compensation?
> [Compensation|Money back for downtime]

# outage_refund outage
= two days of [outage|downtime], I want [those days|April] [refunded|back]
= the outage cost us {amount_big}. what [will you refund|do we get back]?
= according to your terms we get [a credit|10%] below 99.5% uptime – please [apply|pay] it
+ card takings were zero on [Tuesday|Wednesday]
+ a sorry by mail isn't enough
? please [tell me|confirm] the amount
~ refund for the outage
> [Outage: refund|Credit for downtime]

# osprey_return osprey
= I [want to|would like to] return the Osprey, [it's unusable|the old one was better|too heavy for the waiters]
= the Osprey [came|arrived] [with a dead pixel line|without charger|and won't charge], [exchange please|I want another]
= pre-ordered the Osprey [in April|on {date}], still no delivery, [give me|I want] my {amount} back
+ order {order}
+ my old {device} is already gone in the trade-in
? label please
? can I get the old one back instead?
~ return osprey
> [Osprey return|Return of Osprey {order}]
`;
