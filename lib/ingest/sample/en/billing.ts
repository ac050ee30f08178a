/** English: billing and payment. */
export const billing = `
# double_charge
= you [took|charged me|debited] {amount} twice [on {date}|in {month}|this month]
= [there are|I see|my statement shows] two [payments|debits|charges] of {amount} [from Pellwood|to you guys|for {app}] [on the same day|within a minute|, {date} and {date2}]
= my card [was|got] [billed|charged|hit] [twice|two times|2x] for [the {plan} plan|{app}|one month]
= {amount} left my account on {date}, and then the same {amount} again [the day after|an hour later|two days later]
= we only have one [subscription|licence|account] but [paid|were charged for] two
= [the accountant|my bookkeeper|my wife] noticed that {month} was paid twice
+ [bank says|my bank says|according to the bank] both have been booked, not just [reserved|pending]
+ only one [invoice|receipt] arrived[ though|], {invoice}
+ the first one has the reference {order}, the second [none at all|just says PELLWOOD]
+ I did press the pay button a second time because the page [hung|froze|timed out], maybe that's why
+ same thing happened in {month}, I let it go then
? please [reverse|cancel|credit] the [second one|duplicate|extra payment]
? [can|could] you [check|look up] which of the two is [real|ours|valid] and [send the other back|put the other one on the next bill]
? I'd like the extra {amount} back on my card
~ charged twice {amount}??
~ {invoice} paid 2x, pls check
~ double debit {month}
> [Charged twice|Double payment|Two debits for one month]
> {invoice} paid twice

# wrong_amount
= [the invoice|{invoice}|your bill] says {amount} but [we agreed on|the quote was|my plan costs|on your website it's] {amount_less}
= why is [this month|the {month} bill|the new invoice] {amount} [instead of|and not] {amount_less}?
= {amount}? [we are on|I have] the {plan} plan, that should be {amount_less}
= since {month} you've been [taking|charging] {amount}, before that it was always {amount_less}
= I'm being billed for {n:3-9} users [and|when|but] we [are|have only] {n:2-2}
= [something's off with|I don't get|I can't follow] the {plan} pricing on {invoice}: {amount} plus another {amount_less} for what?
+ nobody told us about [a change|any change|extra seats]
+ I've attached the [quote|screenshot of the pricing page|old invoice]
+ two of those users left in {month} and were [deactivated|removed] back then
+ even with VAT I don't arrive at that number
+ the line just says "adjustment"
? [please|can you] explain the difference
? [please|kindly] correct the invoice and tell me what I really owe
? what's the {amount} made of?
~ wrong amount on {invoice}
~ bill is {amount}, should be {amount_less}
> [Wrong amount|Invoice too high|Question on {invoice}]
> why {amount}?

# invoice_missing
= I [need|still need|haven't got] the invoice for {month}
= [no invoice|there was no invoice|I got no invoice] [for {month}|this time], only the [card charge|payment confirmation]
= where [do I find|can I download|are] [my|our|the] invoices[ now| these days|]?
= [our|my] [tax adviser|accountant|bookkeeper] [wants|is asking for] all [receipts|invoices] [from|since] {month} and I [only find|can only see] the last [two|three]
= the download link [in|for] {invoice} [gives|opens] an empty page
= invoices used to [come by mail|arrive by e-mail|land in my inbox] on the first, [now nothing|since {month} they don't]
+ looked in spam too
+ it's for the tax return, deadline is {weekday}
+ the billing tab only shows the current one
+ I can see the payment on my statement, {amount} on {date}
+ if you send it, please to {email}
? [please|could you] send [me|us] the [PDF|missing one|invoices] 
? can [they|invoices] go [to|straight to] {email} from now on
? how do I get a copy
~ invoice {month} pls
~ need receipt for {amount}
~ where's my invoice
> [Invoice for {month}|Missing invoice|invoice copy]

# invoice_details
= [the invoice|{invoice}] [has|shows|still has] our old [address|company name|VAT number]
= our VAT number is missing [on|from] {invoice}[, so we can't claim it back|]
= [we moved|the company moved|the firm was renamed] and the [invoices|bills] still go out to [the old address|the old name]
= the invoice must be made out to [the limited company|our Ltd|the association], not to me [personally|as a private person]
= our auditors don't accept {invoice} because [the date is missing|there's no PO number on it|it lacks our company number]
+ the right one is {address}
+ I changed it in the settings but that only [counts|works] for new ones[, apparently|]
+ purchase order number is {order}
+ this was [right|fine] until {month}
? please [reissue|correct|redo] it
? [could|can] you [cancel and reissue|send a corrected version of] {invoice}
? how do I get the PO number printed on every bill?
~ wrong address on invoice
~ pls add VAT no. to {invoice}
> [Correction of|Please correct] {invoice}
> Billing address

# card_declined
= my [card|payment|credit card] [keeps being|is|was] [declined|rejected|refused] when I [try to pay|want to renew|pay for the {plan} plan]
= I get "{error_pay}" [at checkout|when I enter my card|every time I pay]
= tried [three|two|four] different cards to [pay|settle] {invoice}, none [goes through|works|is accepted]
= payment [failed|didn't go through] on {date} and now you [threaten to|say you will] [lock|suspend] [the account|our tills]
= the payment form [just spins|jumps back|does nothing] after the 3-D Secure [step|code|thing]
+ the bank says they see no [attempt|request] from your side
+ there's [enough|plenty of] money on it
+ the same card [works|is fine] everywhere else
+ it ends in {card4}
+ I don't want to lose [my data|the bookings] over this
? can I [pay by transfer|wire the money|send you the money] instead
? what is wrong with [my card|it|the payment]?
? please [retry|try again] the payment
~ card declined, why
~ payment won't go through
~ cant pay {invoice}
> [Payment failed|Card declined|Can't pay]

# payment_method
= I'd like to [switch|change] from card to [direct debit|bank transfer|SEPA|PayPal]
= [our card|the company card] [expires|runs out] [in {month}|next month|soon], where do I [enter|put in] the new one
= please [debit|collect from] our new account [from now on|as of next month]: {iban}
= is it possible to pay [yearly|once a year|per quarter] [instead of monthly|by invoice]
= we have a new [bank|card] and need to [change|update] the payment details before the [next|{month}] debit
= my old card ({card4}) was [stolen|blocked], new one has different digits
+ the form only lets me add, not [replace|delete]
+ we're a [charity|school|public office] and are not allowed to use cards
+ the next charge is due on {weekday}
+ account holder is {name}
+ new card number {card}, name {name}
? [please|could you] confirm when it's [done|changed]
? how?
? do I have to do that myself or can you
~ change card
~ new bank details {iban}
> [New card|Change payment method|New bank account]

# unknown_charge
= what is the [charge|payment|debit] of {amount} [on {date}|from {date}] for?
= there's a [charge|payment] "PELLWOOD*{order}" on my [card|statement] that I [don't recognise|can't place|know nothing about]
= I [never signed up|have no account|didn't order anything] [with you|at Pellwood], yet you [took|debited] {amount}
= somebody [seems to have used|used] my card ({card4}) at your shop
= [why|how come] do I see [a third|an extra|another] {amount} on the {month} bill
+ my [husband|business partner|son] doesn't know either
+ the card ends in {card4}
+ if that's fraud I'll [go to|inform] the police[ and my bank|]
+ I did have a trial [last year|ages ago] but never [paid|upgraded]
? tell me what [this|it] is and [pay it back|undo it]
? please look into this [quickly|before I dispute it]
? whose account is that?
~ what is this {amount} charge??
~ unknown debit {date}
> [Unknown charge|What is this payment?|Suspicious debit]

# after_cancel
= I [cancelled|quit|gave notice] [in {month}|on {date}|weeks ago] and [was charged|you charged me|paid] again [today|on {date2}|this month]
= the subscription was cancelled [and confirmed|in writing|by chat] on {date}, yet {amount} [went out|was taken] [again|anyway]
= you [keep|are still] [billing|charging] me [for {app}|{amount} a month] [although|even though] I [closed the account|left|cancelled] in {month}
= account closed in {month}. Bill for {month}+1: {amount}. Explain
+ I have the confirmation [mail|number], {ticketref}
+ [I can't even log in any more|my login doesn't even exist any more], so I can't check
+ this is the [second|third] month in a row
? [stop|please stop] the debits [and send me the money|and give back {amount}]
? I want the {amount} back and a written [confirmation|note] that no more will follow
~ cancelled but still charged
~ STOP charging me
> [Still being charged|Charged after cancelling]

# trial_converted
= the trial was supposed to [be free|end by itself], [now|and now] I [have been charged|paid] {amount}
= I [forgot|missed by a day] to cancel the trial and [you took|got billed] {amount} [for a whole year|straight away]
= [your site|the page] said "no card charged", well, it was: {amount}
= free trial until {date}, debit on {date2}. [is that normal|not OK]?
+ I used it [once|for ten minutes|twice]
+ there was no reminder
+ I never agreed to the yearly [plan|payment]
? can this be [undone|turned around|reversed]?
? please [cancel|void] the invoice
~ trial wasn't free
~ charged after trial
> Trial charged
> [Free trial?|"Free" trial]

# discount
= the [code|voucher|coupon] {coupon} [isn't applied|doesn't come off|was ignored] [on the bill|at checkout|on my order]
= you promised [20%|15%|two months] off [if we stay|for the first year|in the newsletter], the invoice [shows|has] nothing of that
= we get the [charity|school|start-up] discount, it's [gone|missing] [since {month}|on {invoice}]
= entered {coupon}, got "not valid for your country"
+ the mail with the offer is from {date}
+ {agent} [promised|confirmed|told] me this on the phone
+ without it I would have [taken the smaller plan|stayed with the old one]
? please [credit|take off|book back] the [difference|discount]
? can you apply it [afterwards|by hand|retroactively]?
~ coupon {coupon} not working
~ discount missing
> [Discount missing|{coupon}]

# payout_late
= the [payout|settlement|card takings] [of|from] {weekday} [hasn't|still hasn't] [arrived|reached our account]
= [we took|customers paid] {amount_big} by card last week and [only|so far] {amount} [has been paid out|arrived|came]
= payouts used to take [one day|two days], now we wait [five|six|a week]
= my card takings are "on hold" since {date}
= the payout report [says|shows] {amount_big}, my bank [says|shows] {amount}. where's the rest
+ I have to pay [rent|wages|suppliers] on {weekday}
+ bank details are the same as always, IBAN {iban}
+ nothing has changed on our side
? when will [it|the money] [arrive|be there|be released]
? please release it
? what [is missing|do you need from us]?
~ payout?
~ where is our money from {weekday}
> [Payout missing|Late payout|Takings {weekday}]

# reminder
= I [got|received] a [reminder|dunning letter|final notice] for {invoice} although it was [paid|transferred|settled] on {date}
= you want a late fee of {amount} for a bill [I never got|that was paid on time|we paid in {month}]
= third reminder now for {amount} and [we paid|it left our account] on {date}
= our account shows "overdue", but the bank [transfer|payment] [went out|was made] on {date}
+ here's the [proof|reference]: {order}
+ maybe [the reference was wrong|it was booked on another customer number]; I put {custno}
+ please don't lock the tills because of this
? please [check|match] the payment and [drop|cancel] the fee
? can you confirm [it's settled|you have it]
~ {invoice} IS paid
~ reminder despite payment
> [Reminder for {invoice}|Already paid]

# proration
= we [went|moved|upgraded] from {plan} to {plan2} [mid-month|on {date}] and I [can't make sense of|don't understand] the credit on the [bill|invoice]
= if I [add|take on] [one more user|two seats] on the 20th, do I pay the full month?
= downgraded in {month}, [still|but] [paying|billed] the old price
= what happens to the [rest|unused part] of the yearly fee when we [downgrade|change to {plan}]
+ the preview said {amount}, the bill says {amount2}
+ there's a line with minus {amount} and one with plus {amount2}
+ we're two people now, not six
? [could|can] someone walk me through [the maths|that bill]
? please [work it out|calculate it] again
~ upgrade billing question
~ downgraded but same price
> [Bill after upgrade|Credit on invoice?]

# price_rise price
= {new_price} [from June|as of 1 June] instead of {old_price}? that's [a quarter|almost 25%|26%] more [for the same thing|for nothing new]
= I [just got|read] your mail about the new prices and [I'm not happy|am shocked|had to sit down]
= [does|will] the price increase [apply to|hit] us too, [we have|I signed] a yearly contract until {month}
= you're raising {plan} [for the second time in two years|again] 
= the June bill [already has|shows] the new price, but our [renewal|contract year] is in {month}
+ for a [shop|place] our size that's real money
+ the notice came [four weeks before|too late to leave in time]
+ a competitor offers the same for {old_price}
+ in the mail it says "long-standing customers keep their price"
+ I've been with you since 2021
? [can|could] we keep the old price [if we pay yearly|for a while]?
? is there [any way|a way] to [stay on|keep] the old tariff
? what will we pay [from June|exactly] with {n:3-9} users?
~ price increase - seriously?
~ new price for {plan}?
> [Price increase|New prices from June|Your mail about prices]
`;
