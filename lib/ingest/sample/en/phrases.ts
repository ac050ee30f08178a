/** English: phrases for any matter. */
export const phrases = `
# greet.formal
= Dear Sir or Madam,
= Dear Pellwood team,
= Good [morning|afternoon|day],
= Dear support team,
= To whom it may concern,
# greet.neutral
= Hello,
= Hi there,
= Hello Pellwood,
= Hi team,
= Good morning
= Hi {agent},
= Hello all,
= Hello again,
# greet.casual
= hi
= hey
= hey guys
= yo
= hiya
= hi folks,
= Hey Pellwood!
= morning!
# close.formal
= Kind regards
= Yours sincerely
= With kind regards
= Yours faithfully
= Best regards
# close.neutral
= Thanks
= Best
= Regards
= Thank you
= Many thanks
= Cheers
= Thanks in advance
= Thanks and have a good [day|week|evening]
# close.casual
= thx
= cheers
= ta
= thanks!
= thanks :)
= bye
# open
= I hope you can help me
= [quick|just a quick] question
= I'm not sure whether I'm right here
= sorry to bother you [again|on a {weekday}]
= I have [a problem|an issue|something odd]
= this is about [our account|customer number {custno}|the shop in {town}]
= third attempt
= [I'm writing|writing] on behalf of {business}
= not sure who handles this
= following up on {ticketref}
= I've been a customer since [2019|2021|2022|2023|last spring]
= hope this reaches the right [person|desk]
= a colleague told me to [write|turn] to you
# context
= I run {business} in {town}
= we're {business} with {n:2-9} employees
= we use {app} in {business} here in {town}
= I do the books for {business}
= I look after the IT for {business}
= we've just [opened|taken over] {business} in {town}
= I'm [usually|normally] not the one who deals with this, {colleague} is on holiday
= we have {app} on {n:2-5} tablets
# history
= I [already wrote|wrote to you] [last week|on {date}|two weeks ago] and only got an automatic reply
= spoke to {agent} on {date}, who promised to [look into it|call back]
= your chat bot sent me [here|to three help pages]
= I've read the help page, it didn't [help|answer that]
= the phone line was [busy|engaged] all morning
= ticket {ticketref} was closed without an answer
= I've tried what {agent} suggested
= that's the [second|third] time I'm asking
= spent [an hour|half the morning] on this already
= asked in the forum, no answer there
# urgent
= it's [urgent|rather urgent]
= I need [this|an answer] [by {weekday}|today|before the weekend]
= we open at {time} and [can't work like this|need it until then]
= please treat [this|it] with priority
= [every|each] hour counts here
= ASAP please
= this can't wait until Monday
# calm
= no hurry
= whenever you have a minute
= it's not urgent
= take your time
# mood.annoyed
= this is [really annoying|getting ridiculous|unacceptable]
= I'm [quite|very|pretty] disappointed
= not what I expect from a paid service
= honestly, I'm losing patience
= I [can't|don't] understand how this can happen
= you used to be better
= if this isn't solved soon I'll look [around|for something else]
= [come on|seriously], guys
# mood.friendly
= otherwise [I'm happy|we're very happy] with {app}
= you've always been helpful so far
= thanks for your good work
= sorry if that's a stupid question
= I know you're busy
# mood.sarcastic
= great job, really
= [wow|bravo], just what I needed on a {weekday}
= I love spending my evenings with your support form
= well, that's what I call service
= but hey, at least the logo is pretty
= thank you so much for this wonderful surprise
= apparently testing is overrated
= I'm sure it's a feature
= top marks, as always
# ask
= can you [check|have a look|help]
= what [do I|should I|can I] do
= please [advise|help|let me know|get back to me]
= could [someone|somebody] [look into this|get back to me]
= I'd appreciate [a quick reply|your help|a short answer]
= any [help|idea|hint] is welcome
= what's the next step
= please reply to {email}
= you can reach me [on|at] {phone}
= waiting for your answer
# nudge
= still nothing??
= hello? anyone there?
= [any|is there any] news?
= ???
= why does nobody answer
= so? what's happening now
= it's still not working
= [same|again the same] problem [as last time|again]
= I'm [still|also still] waiting [since {date}|for an answer|]
= please call me back {phone}
= did you [get|read] my last [mail|message]?
= that didn't help
= as I said yesterday
= see screenshot
= see attachment
= not solved!! please reopen {ticketref}
= again!
= how long does it take??
= {ticketref} – update please
= reopen please
= ok and now?
= it happened again [today|on {date}]
= help
= what now
= [I'm|am] getting tired of this
= nobody called me back on {weekday}
= [your|the] answer from {date} makes no sense to me
= no, that's not what I [asked|meant]
= could you [please|] finally answer?
= [that's the|your] wrong [answer|link], try again
= tried that, no difference
# link
= also,
= oh and one more thing:
= while I'm at it:
= by the way,
= second point:
= and another thing,
= P.S.
= apart from that,
# link.before
= [first of all|before I forget]:
= two things. first,
= thanks for [the quick help last week|your answer]. [one small thing|a small thing] on the side:
# filler
= um,
= uh,
= well,
= you know,
= so,
= I mean,
= like,
= let me see,
# agent.hello
= Pellwood support, {agent} speaking, how can I help?
= Thank you for calling Pellwood, my name is {agent}.
= Pellwood, {agent}, what can I do for you?
# agent.ask
= Okay. Can you tell me your customer number?
= I see. Since when?
= Sorry to hear that. Anything else?
= Let me look that up.
= Right, one moment.
# agent.reply
= thank you for your message. We have passed your request on to the team in charge and will be in touch within two working days.
= thanks for getting in touch. Could you send us your customer number and a screenshot, please?
= sorry for the trouble. A colleague is looking into it.
= I have checked your case and hope that the steps below help. If not, simply reply to this mail.
= we have closed ticket {ticketref}. If your question is still open, just answer this message.
# voicemail
= hi, this is {name}, my number is {phone}.
= hello, {name} here, from {business}.
= yes hello, {name} speaking, call me on {phone} please.
# mix
= Entschuldigung, my German is not so good, so in English
= ¿hablan español? if not, English is fine
= mfg
= merci d'avance
= bitte um Rückruf, as you say
# emoji
= 😡
= 🙏
= 😅
= 😭
= 👍
= 🤷
= 🙄
= ❤️
# hashtag
= #pellwood
= #fail
= #support
= #smallbusiness
= #help
# handle
= @PellwoodHelp
= @Pellwood
= .@PellwoodHelp
# subject
= Question
= Help needed
= urgent
= {app}
= Customer {custno}
= problem
= Please read
= Contact form
= your reply
= {ticketref}
= hello
= (no subject)
# agent.greet
= Hello {first},
= Hi {first},
= Dear {name},
# agent.close
= Kind regards
= Best regards
= All the best
`;
