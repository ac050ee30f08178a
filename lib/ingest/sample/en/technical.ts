/** English: technical issues. */
export const technical = `
# app_crash
= {app} [crashes|closes itself|dies|quits] [every time|as soon as|whenever] I [open the calendar|tap Pay|scan an item|add a discount|open a customer]
= since the [update|last update|update to {version}] {app} [crashes|freezes|keeps crashing] [on start|all the time|several times a day]
= the till app [freezes|hangs] [in the middle of a sale|when there's a queue, of course|after about ten sales] and only a restart helps
= {app} won't [start|open] [any more|since this morning|on my {os}]
= white screen. that's all I see [when I open {app}|after logging in]
+ {os}, app version {version}
+ [reinstalled|I reinstalled] it [twice|already], same thing
+ on [my colleague's|the other] tablet it [runs|works] fine
+ here's what [the log says|I get]: {log}
+ it worked [fine|perfectly] until {weekday}
+ we write everything on paper now
? [please|can you] fix [this|it]
? is there a [workaround|way around it]?
? how do I go back to the [old|previous] version
~ app crashes
~ {app} frozen again
~ white screen after update
> [{app} crashes|App freezes|Crash after update]

# login_error
= I can't log in, it [says|shows] "{error_web}"
= [login|logging in|the login page] [fails|ends in an error|loops] [since {weekday}|since this morning|in {browser}]
= after [entering|typing] my password the page [reloads|goes blank|sends me back to the start]
= {colleague} [can|is able to] log in, I can't, [same computer|same browser|same network]
+ password is right, I [checked|reset it twice]
+ tried [private mode|another browser|my phone] too
+ console says {log}
+ cleared the cache and cookies
? what's [going on|wrong]?
? please have a look[ at the logs|]
~ can't log in, error page
~ login loop
> [Login error|Error at login|Login loop]

# sync
= [bookings|appointments|sales|stock counts] from [the tablet|the till|my phone] don't [show up|arrive|appear] [in {app}|on the web|on the computer]
= {app} and {app2} [don't sync any more|have been out of step since {date}|show different numbers since {weekday}]
= [the calendar|our calendar] [shows|has] [appointments|bookings] [twice|double|an hour off]
= the sync [icon|arrow] has been [spinning|turning] for [hours|two hours|days]
= I [enter|change] a price on the computer and the till [keeps|still has] the old one
+ I pressed "sync now" [ten times|several times]
+ it says "last synced: {date}"
+ log from the tablet: {log}
+ wifi is [fine|strong], other apps work
+ we had [two customers in the same slot|a double booking] because of that
? how do I [force|trigger] a [full|clean] sync?
? what can I do [so that nothing gets lost|without losing today's sales]
~ sync stuck
~ stock wrong after sync
> [Sync problem|Not syncing|Sync stuck]

# reader_pairing
= the {device} [won't|doesn't|refuses to] [connect|pair] [with|to] [the tablet|my phone|the iPad]
= my {device} [loses the connection|disconnects|drops out] [every few minutes|in the middle of a payment|after each sale]
= [the {device}|our {device}] [isn't found|doesn't show up] in [Bluetooth|the app|the device list]
= light on the {device} [blinks orange|is red|stays off], nothing else happens
= {device} says "{error_dev}"
+ [battery|it] is fully charged
+ unpaired, restarted, paired again – no change
+ serial number {serial}
+ it's [two weeks|three months|a year] old
+ with my private phone it works
+ customers are standing here with their cards out
? what [else can I try|am I doing wrong]?
? is it [broken|faulty]?
? need this working by [tomorrow|{weekday}]
~ {device} won't connect
~ reader keeps dropping
> [{device} doesn't connect|{device}: {error_dev}]

# printing
= the {printer} prints [nothing|only half the receipt|blank paper|gibberish|hieroglyphs]
= receipts come out [with question marks instead of umlauts|cut off on the right|in tiny letters|twice]
= [after the update|since {weekday}] the {printer} [isn't recognised|is "offline"|no longer cuts the paper]
= {app} says "printing…" and then [nothing|nothing comes out]
+ paper is in the right way round, I checked
+ test page from the printer itself [works|is fine]
+ connected by [USB|network cable|wifi], ip is {ip}
+ we've [turned it off and on|restarted it] a dozen times
+ firmware {version}
? how do I [get it going|fix that]
? do you have a [driver|newer driver] for {os}
~ printer offline
~ no receipts
> [{printer} prints nothing|Printer problem|Printer offline]

# export_broken
= the [CSV|Excel|DATEV|accounting] export [is empty|is broken|stops at row {n:2-9}00|never finishes]
= exporting [sales|customers|{month}] [gives|ends in] "{error_web}"
= the [totals|numbers] in the export [don't match|are different from] [the dashboard|what I see on screen]
= special characters [are garbled|turn into Ã¼] in the exported file
+ {browser} on {os}
+ a shorter period works
+ file is 0 KB
+ response was {log}
+ my tax adviser needs it by {weekday}
? can you [send me|generate] the file [on your side|for me]
? please fix the export
~ export empty
~ csv export broken
> [Export fails|Empty export|Wrong totals in export]

# slow
= {app} is [unbearably|terribly|super] slow [today|since the update|since {weekday}], [every click takes|it takes] {n:5-9} seconds
= pages [take forever|need half a minute] to load, [especially|mainly] the [stock list|customer list|reports]
= [why is|is it just me or is] everything so slow [this week|lately]?
+ our internet is [fast|fine], {n:3-9}0 Mbit
+ I have about {n:2-9}000 items
+ around [noon|9|closing time] it's worst
+ fan goes wild too
? anything [I|we] can do?
? what's wrong with your servers?
~ so slow today
~ {app} takes ages
> [Very slow|{app} slow]

# api
= the API [returns|answers with|gives] [500|502|401|429] on POST /v2/{endpoint} [since {date}|out of nowhere|for half of our calls]
= webhook [calls|events] for {endpoint} [don't arrive|arrive twice|come in the wrong order]
= our integration [broke|stopped working] [last night|on {date}], nothing changed on our end
= the field "{field}" is [suddenly null|gone|a string now] in GET /v2/{endpoint}
= my script that talks to {app} fails with {log}
+ request id {order}
+ docs [say|claim] otherwise
+ token was renewed [today|on {date}], same result
+ happens from {ip} and from my laptop
? was there a [breaking change|release]?
? please [advise|check your logs]
~ API 502
~ webhooks not firing
> [API error|Webhooks|{endpoint} endpoint broken]

# email_not_sent
= [customers|my clients] [don't get|aren't getting|no longer receive] [their|the] [confirmation|reminder] [mails|messages]
= appointment reminders [go out|are sent] [a day late|in the wrong language|at 3 a.m.]
= the [password|confirmation] mail never [arrives|comes], [checked spam|not in spam either]
= mails from {app} [land in|go to] [spam|junk] at [Gmail|Outlook] since {month}
+ I tested with my own address, {email}
+ [two|three] no-shows this week because of it
+ in the log they are marked as "sent"
? please check [what happens to them|on your side]
? do I have to [set up|change] something in the DNS?
~ reminders not sent
~ confirmation mails missing
> [Reminders not sent|Mails don't arrive]

# data_lost
= [all|half of] [my customers|the appointments|the items] [are gone|have disappeared|vanished] [since this morning|after the update|over night]
= I [accidentally|by mistake] [deleted|overwrote] [the price list|a whole category|the bookings for {month}]
= {app} shows [an empty calendar|zero items|no sales for {date}]
= notes [I|we] [saved|wrote] on {date} are [empty|gone]
+ I have not touched anything
+ {colleague} only [merged two customers|renamed a category]
+ there must be a backup
? can you [restore|bring back|recover] [it|them|the data]?
? please tell me this isn't lost
~ EVERYTHING IS GONE
~ calendar empty!!
> [Data gone|Items disappeared|Restore please]

# payment_at_till
= card payments [fail|are declined|time out] [at the till|on the {device}] since [{time}|this morning|noon]
= the {device} [says|shows] "{error_dev}" with [every|every second] card
= contactless [doesn't work|stopped working], chip [does|is fine]
= the sale is [booked|marked paid] in {app} but the [reader|terminal] [cancelled|aborted]
= tips [are|get] added twice [on the {device}|when paying by card]
+ [different|five different] cards, different banks
+ cash only today, people leave
+ the log on the tablet: {log}
? [please|pls] help, [we're losing sales|it's Saturday]
? do I have to charge the customer again?
~ card payments down?
~ {error_dev} on every card
> [Card payments fail|{error_dev}|Terminal declines everything]

# display_wrong
= the [report|dashboard|chart] [shows|has] [negative sales|yesterday twice|the wrong VAT rate|zero tips]
= [tax|VAT] is [rounded wrong|calculated at 19 instead of 7|missing] on [some|a few] receipts
= the time on [receipts|bookings] is [an hour|two hours] [off|ahead]
= [buttons|half the buttons] are [cut off|missing] [on my screen|in {browser}|on the new iPad]
= search in {app} [finds nothing|ignores what I type|only finds items starting with A]
+ screenshot attached
+ that's since version {version}
+ [time zone|region] is set right, I checked
? please correct [that|this]
? known bug?
~ wrong vat on receipts
~ search broken
> [Wrong numbers in report|Bug in {app}|Display problem]

# outage outage
= [nothing works|everything is down|all tills are down] [since {time}|again|since this morning]
= [is there an outage|are you down|is your server down]? {app} [gives|shows] "{error_web}"
= [your status page|the status page] [says|shows] all green, [while|but] [we|all our shops] can't [sell|work] since {time}
= no sync, no [login|card payments], no reports since [yesterday|{time}]
= second day without [{app}|a working till], how long [will|does] this [take|go on]
= [ever since|after] the outage [on Tuesday|this week] [our stock is wrong|{n:4-9}0 sales are missing|bookings are double]
+ {log}
+ we had to send [customers|people] away
+ the offline mode didn't [kick in|work] either
+ Twitter is full of it
? [when|any idea when] will [it|this] be [back|fixed]
? give us [an ETA|some information], please
? will the offline sales be [synced|recovered]?
~ down again?
~ outage??
~ 503 everywhere
~ nothing works since {time}
> [Outage|Everything down|503|Still down]

# osprey_bug osprey
= the new Osprey [reboots|switches itself off|hangs] [during payments|at least three times a day|when the printer cuts]
= Osprey firmware update [stuck|stops] at {n:12-97}%
= [the touch screen|the screen] of our [new terminal|Osprey] [doesn't react|reacts with delay|goes black]
= the Osprey [doesn't find|won't stay on] [the wifi|our network], the old {device} did
= tips don't show [up|] on the Osprey
+ firmware {version}
+ it's [three days|a week] old
+ factory reset done, no difference
+ serial number {serial}
? is a fix [coming|on its way]?
? what now
~ osprey update stuck
~ osprey keeps rebooting
> [Osprey reboots|Osprey problem|Osprey update stuck]
`;
