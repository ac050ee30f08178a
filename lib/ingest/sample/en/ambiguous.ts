/** English: matters that several categories could claim. */
export const ambiguous = `
# refund_or_billing billing refund
= I was [charged|billed] {amount} for [something I sent back|an order that never came|a month I couldn't use], [please sort it out|that can't be right]
= {amount} too much has been [taken|paid] and I'd like it back
= the credit for {order} is missing on [my bill|the invoice]
= [I want|please give me] my money back [for {invoice}|for {month}|], {amount}
= paid {amount} on {date}, [got nothing for it|never got what I paid for]
+ [customer|customer number] {custno}
+ it's about {order}
? please refund
? give it back
~ money back please
~ {amount} back please
~ refund {invoice}
> [Money back|{amount}|Payment]

# login_tech_account technical account
= I can't get in[ any more|to {app}| since {weekday}]
= [login|my login] doesn't work [since {date}|on the new tablet|for {colleague}]
= it won't take my password [since the update|any more], [although|even though] it's right
= {colleague} [gets|sees] "no access" when [opening|starting] {app}
= the account [can't be opened|is gone] on [the till|the tablet], on the web it [works|is there]
+ user is {email}
+ we open in {n:2-9}0 minutes
? help, [please|pls]
? please fix that
~ cant log in
~ no access
~ login??
> [Login|No access|Can't get in]

# feature_or_product product feature
= [can|is there a way to] [print|show] [two languages|the allergens|a QR code] on the receipt with {app}?
= I [can't find|don't see] [how to set up|an option for] [deposits|recurring appointments|a second tax rate], [does that exist|is that not there]?
= [does|will] {app} [support|have] [Apple Pay|gift cards|several currencies] [some day|soon|at all]
= we need {app} to [talk to|work with] [our web shop|DATEV|a kitchen printer], [how|is that possible]?
= [could|can] the {device} [also|be made to] [scan IDs|read gift cards|work without a phone]
+ maybe I'm just blind
+ another system had it
? possible?
? how do others do that
~ gift cards possible?
~ recurring bookings?
> [Possible?|Question|How do I…]

# broken_or_return technical refund
= the {device} [doesn't turn on|is dead|won't charge] [any more|since {weekday}|out of the box]
= {n:2-3} of our {device}s [have given up|don't work], [bought|ordered] {date}
= [the new|my new] {device} [doesn't do what it should|isn't working]
= third time the {printer} [fails|breaks down], I've had it
+ serial {serial}
+ order {order}
? what now?
? please help [quickly|]
~ {device} dead
~ reader broken
> [{device} dead|{device}]

# feature_or_tech technical feature
= [the search|the week view|the export] in {app} [doesn't|no longer] [let me|lets me] [filter|sort] by [name|employee|date]
= why can't I [edit|undo|copy] a booking once it's saved?
= the report [doesn't show|is missing] [the tips|the employee|the discount]
= [since the redesign|in the new version] [the list|the button for returns] is [gone|nowhere to be found]
+ that used to be there
? please [bring it back|fix it]
? is that on purpose?
~ week view gone
~ can't sort any more
> [{app}: list|Missing in new version]

# account_or_billing billing account
= [we have|I have] two accounts and pay for both, [one|only one] is needed
= please [take|remove] {n:2-5} users off [our plan|the bill]
= I [want to|would like to] go down to {plan}, [{amount} is too much|it's too expensive]
= [locked out|account locked] because of [an open bill|{invoice}], which [is paid|I never got]
= the subscription [renewed|was extended] [by itself|without asking], I didn't want that
+ {custno}
? please change that
? sort it out, please
~ downgrade
~ stop renewal
> [Our subscription|Contract {custno}|Renewal]

# general_or_product product general
= [is there|do you have] [someone|anybody] who could [show|explain] {app} [to us|in person]
= I'd like [information|more information] [about your offer|on what you do|for our club]
= [can|could] you call me about [{app}|a new till|your terminals]? {phone}
= we're looking for [a till|a booking system] for {business_short}, [what next|how do we start]?
+ no hurry
? thanks
~ more info please
~ call me {phone}
> [Information|Please call|Enquiry]

# general_or_any general technical billing
= I wrote [last week|on {date}] about {ticketref} and [heard nothing|got an automatic reply only]
= same problem as [in {month}|last time], see {ticketref}
= as [discussed|agreed] on the phone with {agent}, here [is|comes] the [screenshot|document|number]: {order}
= [did you get|have you received] my [mail|documents] of {date}?
+ please don't close the ticket again
+ it's not solved
? any news?
? please update me
~ any news on {ticketref}?
~ still waiting, {ticketref}
> [Re: {ticketref}|Follow-up|News?]
`;
