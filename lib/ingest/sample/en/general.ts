/** English: general inquiries. */
export const general = `
# hours
= [when|at what time] [are you|is your hotline] [open|reachable] [on Saturdays|over Easter|between the years]?
= [which|what] number do I call [if I want to speak to a person|for help]? [the one on the site is dead|I only find a bot]
= do you have [an office|a showroom|somebody] in {town}
= is there a [phone number|live chat] for {plan} customers?
+ I've been in the queue for {n:15-45} minutes
+ I prefer [talking to people|the phone]
? thanks
? please call me: {phone}
~ phone number?
~ are you open saturday
~ human please
> [Opening hours|Phone number|How to reach you]

# praise alone
= just wanted to say [thank you|thanks a lot] to {agent}, [who was|so] [patient|helpful|friendly] [on the phone|in the chat]
= [best|nicest] support I've [had|ever had], [seriously|honestly]
= {app} has [made my life easier|saved our season], [keep it up|thanks to all of you]
= after all my complaints: [it runs now|it's working], [thanks|credit where it's due]
= [the new version|the redesign] is [lovely|really nice], compliments
+ you don't hear that often I guess
+ my team says hello
? no answer needed
? please pass it on
~ thank you!!
~ great support today
> [Thanks|Praise|Thank you, {agent}]

# complaint
= I've [written|called] [five times|four times] now and [nobody answers|get the same copy-paste answer]
= {agent} was [rude|unfriendly|not helpful at all] on the phone [on {date}|]
= how [do I|can I] [complain|make a complaint] about [your support|a colleague of yours]
= your chat bot is [a joke|useless], it [sends me in circles|doesn't understand a word]
= promised a call back on {weekday}, [no call|still waiting]
+ I'd like to talk to a manager
+ ticket {ticketref}
+ this isn't about money, it's about manners
? who is in charge there?
? I'd like an [apology|answer], not a template
~ still no answer from anyone
~ worst support ever
> [Complaint|Complaint about support|No answer for weeks]

# partnership
= we [make|write] a [magazine|blog|podcast] for [small shops|restaurants] and would like to [interview|feature] [you|somebody of Pellwood]
= are you interested in [a partnership|reselling|sponsoring our street festival]?
= I'm a [student|PhD student] [writing|working on] a thesis about [tills|small retailers] – [could I|may I] ask a few questions
= we [build|sell] [web sites|cash desks] for [hairdressers|cafés]; do you have a partner programme
= do you [have|offer] [open positions|internships] [in support|in development]?
+ my details: {name}, {phone}
+ I attached our [deck|CV|flyer]
? who's the right person for that
? looking forward to hearing from you
~ partner programme?
~ job openings?
> [Partnership|Enquiry|Interview request|Application]

# training
= do you [offer|have] [a training|webinars|a course] for new [staff|users]
= is there somebody who [comes to our shop|helps on site] to [set everything up|explain things]
= [where can I find|are there] [video tutorials|a handbook] for beginners
= our new [apprentice|colleague] starts on {weekday}, what's the [best|quickest] way to learn [{app}|all this]
+ none of us is a computer person
+ in [Turkish|Polish|simple English] if possible
? what would that cost
? happy about any tip
~ webinar dates?
~ training for staff?
> [Training|Webinar|Help for beginners]

# company
= [is|are] Pellwood [being sold|part of a bigger company now]? I [read|heard] something
= [what is|could you tell me] your [postal address|company address|tax number] for our [files|contract]
= how do you [stand on|deal with] [sustainability|packaging|old devices]
= do you have [references|customers] in [our trade|{town}]?
= where do I [find|see] [the terms of service|your terms|the status page]
+ our [bank|landlord] needs it
+ just out of curiosity
? thanks in advance
~ your postal address?
~ terms and conditions?
> [Company details|Question about Pellwood|Terms]

# misdirected
= I think I'm [wrong here|in the wrong place], I [ordered|bought] [shoes|a lamp] at [a shop|a boutique] that uses your [till|system]
= [the receipt|a receipt] has your name on it; [how can I reach|who is] the [shop|café] in {town}?
= [I booked|I have an appointment] at a [hairdresser|physio] through your page and [have to|need to] [move|cancel] it
= please forward this to [the shop|the right department]
= a customer of yours sends me [SMS reminders|booking mails] that are not for me
+ the name was something with "{business_short}"
+ receipt number {order}
? can you help, or tell me who can
? sorry if I'm wrong here
~ wrong address? looking for a shop in {town}
> [Wrong place?|Looking for a shop|My appointment]

# survey alone
= your [survey|feedback form] [asked|wanted] {n:3-5}0 questions, [I gave up|a bit much]
= here's my feedback after [three months|a year]: [mostly good|mixed], [the phone support could be better|the start was bumpy]
= why do I get [a feedback request|a survey] after each [chat|call]?
= can I [take part|join] in your [beta test|user panel]?
+ I'm happy to help, just not every week
? make it shorter
? take it as a hint
~ too many surveys
~ beta tester?
> [Feedback|Survey|Beta test]

# wave_general price
= [where|on which page] can I [read|find] the new [terms|conditions] that go with the price change
= your [mail|letter] about June [is|was] [unclear|in legal English], what [does it mean|changes] for us?
= who can I [talk to|call] about the [letter|new terms]
+ I don't want to cancel, just understand
+ the link in the mail is [dead|broken]
? please explain in plain words
~ what changes in june?
> [Your letter|New terms]
`;
