/** English: account management. */
export const account = `
# password_reset
= I [forgot|lost|can't remember] my password [and|, and] the reset [link|mail] [has expired|doesn't come|says invalid]
= how do I [reset|change] [my|the] password[ for {app}|]?
= the reset goes to [an old address|my ex-employee's mail|an address I no longer have]
= [locked out|I'm locked out] after [too many|five] [attempts|wrong passwords]
+ my user name is {email}
+ I've waited [an hour|half a day] for the mail
+ new one should go to {email2}
+ I need it [for the year-end closing|before we open]
? please [unlock me|send a new link|let me back in]
? can you set a [temporary|new] password?
~ forgot password
~ locked out
~ reset link expired, new one pls
> [Password|Locked out|Reset link]

# two_factor
= I have a new phone and [the authenticator codes are gone|can't get past the code]
= [2FA|the second factor|the SMS code] [blocks|keeps] me [out|from getting in] since I [changed|lost] my phone
= please [switch off|remove|reset] two-factor for {email}
= codes [never arrive|come too late] by SMS to {phone}
= the backup codes [are used up|were on the old phone]
+ I can [prove|show you] who I am, [ID attached|just tell me how]
+ {colleague} is the only other admin and [on leave|has left]
? how do I get back [in|into my account]
? please call me on {phone}
~ lost 2fa phone
~ no code by sms
> [2FA reset|New phone, no codes]

# change_email
= please change my [login|e-mail|account address] from {email} to {email2}
= my [name|surname] [changed|is different since the wedding], how do I [change|update] it
= I [can't|am unable to] change the [e-mail address|phone number] in my profile, it's greyed out
= our domain changed, [all logins|everyone] should be @{domain} now
= the [contact person|account owner] is now {colleague}, not {colleague2} any more
+ new number: {phone}
+ the old mailbox will be [closed|switched off] on {date_future}
+ customer number {custno}
? please [change|update] that [on your side|for us]
? what do you need from me [for that|]?
~ new email: {email2}
~ change my address to {address}
> [New e-mail address|Change of contact|Update profile]

# users
= please [add|create|set up] [a user|an account|access] for {colleague} ({email2})
= {colleague} has left [the company|us], please [remove|block|delete] [the access|that login]
= I [invited|tried to invite] {colleague} [three times|twice], the invitation [doesn't arrive|has expired|says "already in use"]
= how do I make {colleague} [an admin|the owner of the account]
= can two people share one [login|user], or [does everybody need|do we need] their own?
+ same rights as me, please
+ starts on {weekday}
+ we have [one seat|two seats] left on the {plan} plan
? can you do that for us?
? where's that in the settings?
~ add user {email2}
~ remove {colleague} pls
> [New user|Remove user|Access for {colleague}]

# cancel
= I [want|would like|wish] to cancel [my subscription|our {plan} plan|{app}] [at the end of {month}|as soon as possible|at the next date]
= [how|where] [can|do] I cancel? [there's no button|the cancel button leads nowhere|I've clicked through everything]
= we're [closing the shop|retiring|giving up the business] at the end of {month}, so please [end|terminate] the contract
= [hereby|herewith] I [cancel|terminate] contract {custno}
= what's the notice period for the {plan} plan
+ I don't need it any more
+ please also delete [my|our] card details
+ please confirm the [end date|cancellation] in writing
+ it was a good time with you, really
? please confirm
? until when can I still [export my data|log in]?
~ cancel my subscription
~ how do i cancel
~ cancel!! now
> [Cancellation|Cancel {custno}|I want to cancel]

# delete_data
= please delete [my account|all my data|everything you have on me] [under the GDPR|according to article 17|for good]
= I [request|want] [a copy|an overview] of [all|the] [personal data|data] you [hold|store] about me
= [stop|take me off] the [newsletter|marketing mails], I've unsubscribed [three times|already]
= an old test account under {email} still [exists|gets mails], please [remove|close] it
+ you have [one month|30 days]
+ my address for that: {address}
+ a confirmation would be nice
? please [confirm|do that]
? who is your data protection officer?
~ delete my account
~ gdpr request {email}
> [GDPR request|Delete account|Data access request]

# change_plan
= [I'd like to|we want to] [upgrade|switch|change] from {plan} to {plan2} [from {month}|next month|right away]
= can [I|we] [pause|freeze] the [account|subscription] [over the winter|for two months|during the renovation]?
= [please put us|we'd like to go] back on the {plan} plan, {plan2} is [too big|more than we need]
= how do we [merge|split] two accounts, {custno} and the [second|other] one
= [transfer|please transfer] the account to the new owner {colleague}, [I sold the shop|from {month}]
+ we're [seasonal|only open in summer]
+ all data should [stay|be kept]
+ the button says "contact support"
? is that possible?
? what do I have to do
~ pause account?
~ upgrade to {plan2} pls
> [Change of plan|Pause subscription|Transfer of account]

# verification
= my account is [under review|"pending verification"|restricted] since {date}, [why|what's missing]
= you [asked|ask] for [ID|proof of address|the company register extract], I [uploaded|sent] it [twice|on {date}]
= [the upload of my ID|my passport photo] is [rejected|refused] every time: "{error_doc}"
= the verification for card payments [takes|has been running for] [two weeks|ten days]
+ name is {name}, {address}
+ we open on {weekday} and need [the reader|card payments] activated
+ nothing is blurred, I can read everything
? how long [does this take|will it take]
? please [approve|unlock|activate] the account
~ account verification?
~ id rejected again
> [Verification|Account restricted|Documents]

# suspicious
= [someone|somebody] logged in from [another country|{town2}|ip {ip}] [last night|on {date}], that wasn't me
= I [got|received] a mail about a new [device|login] which I [don't know|can't explain]
= I [think|fear] my account was hacked: [the e-mail was changed|new users appeared|the bank details were changed]
= is this mail [from you|genuine]? it asks me to [confirm my password|log in at pellwoood-secure.example]
+ password changed already
+ ip was {ip}
? please [lock|freeze] the account
? what should I do now?
? can you see what they did?
~ hacked??
~ unknown login {ip}
> [Strange login|Hacked?|Phishing?]

# suspended
= our account was [suspended|locked|blocked] [today|on {date}|without warning]
= I log in and see "account suspended, contact support"
= why [did you block us|is my account blocked], [everything is paid|I've done nothing wrong]
= all [users|logins] [were deactivated|say inactive] since [this morning|{weekday}]
+ I need at least my [customer data|bookings]
+ {n:2-9} employees can't work
? please reactivate [it|us] [today|at once]
? which rule did we break
~ account blocked why
~ suspended?!
> [Account suspended|Blocked]

# cancel_price price
= with the new prices [I'm leaving|we'll leave]: please cancel [{custno}|my account|the {plan} plan] [before June|by 31 May]
= [I don't agree|we do not agree] to the [price increase|new prices] and [cancel|make use of the special right to cancel]
= please move us to [the smaller plan|Solo] before the new prices [start|come in]
= what happens to my [data|account] if I [leave|don't accept the new terms] [in June|by the deadline]
+ {n:2-5} users can go, too
+ confirm in writing, please
? please confirm the end [on 31 May|before the increase]
? how do I get my data out
~ cancel before price increase
~ new prices = goodbye
> [Cancellation because of new prices|Special cancellation]
`;
