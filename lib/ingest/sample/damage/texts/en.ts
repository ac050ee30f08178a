import type { DamageTexts } from "./texts.ts";

/** English mails. */
export const en: DamageTexts = {
  autoReplies: [
    {
      subject: "[Automatic reply|Out of Office]: {subject}",
      text: `[Thank you for your email.|Thanks for your message.|Hi,]

I am [currently out of the office|on annual leave|travelling with limited access to email] [until|and will return on] {date}.[ I will answer your message when I am back.| Your email will not be forwarded.|]
[For anything urgent please contact {name2} on {phone}.|If your request cannot wait, please write to {email}.]

[Best regards|Kind regards|Many thanks],
{name}`,
    },
    {
      subject: "[OOO Re|Auto|Away]: {subject}",
      text:
        `[Hello!|Hi there,] [I'm away from my desk|I'm on parental leave|I'm not in today] and [won't be checking email|have only patchy access to my inbox] [until {date}|this week]. [{name2} is looking after my customers meanwhile.|Please bear with me.]`,
    },
    {
      subject: "[Undelivered Mail Returned to Sender|Delivery Status Notification (Failure)|Undeliverable: {subject}]",
      text: `[This is the mail system at host mx{n}.{domain}.

I'm sorry to have to inform you that your message could not be delivered to one or more recipients. It's attached below.

{lt}{email}{gt}: host mx1.{domain} said: 550 5.1.1 User unknown (in reply to RCPT TO command)|Delivery has failed to these recipients or groups:

{email}
The email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.

Diagnostic information for administrators:
Generating server: mail{n}.{domain}
Remote Server returned '550 5.7.1 mailbox full']`,
    },
    {
      subject: "[Ticket received|We got your request|Case {case}]: {subject}",
      text: `[Hello|Dear customer],

[we have received your request and opened case {case}|your enquiry has been logged under reference {case}]. [A member of our team will get back to you within {n} working days.|We aim to answer within {n} hours.]

[Please do not reply to this email, this mailbox is not monitored.|This is an automatically generated message, please do not answer it.]`,
    },
    {
      subject: "[No longer with the company|Re: {subject}]",
      text:
        `[Please note that|For your information,] {name} [no longer works at|has left] {company}. [Kindly direct all future correspondence to {email}.|Your message has not been read. Please use {email} from now on.]`,
    },
    {
      subject: "[Declined|Accepted]: [call about the printer|onboarding call]",
      text: `{name} has [declined|tentatively accepted] your meeting invitation.

When: {date}, [10:00|14:30] – [10:30|15:00]
Where: [Online|Phone]`,
    },
    {
      subject: "[Your office is closed|Closed for the holidays]: {company}",
      text:
        `Season's greetings! {company} is closed [from {date} to {date2}|until {date}]. Emails received during this time will be [read|dealt with] after we reopen. Automated response – nobody reads this mailbox while we are shut.`,
    },
  ],
  spam: [
    {
      subject: "[Rank #1 on Google|Your website is losing visitors|SEO audit for {domain}]",
      text: `[Hello Sir/Madam,|Hi there, hope you are doing well,]

I was [going through|just on] your website and noticed it is not showing on the first page of Google [for most of your keywords|]. We are a [leading|team of] digital marketing [agency|experts] from {town} and can [build 500 high DA backlinks|bring you to the top 3 in 90 days guaranteed] at [an affordable|a very low] price, from just \${amount} a month.

May I send you our packages and price list?

{name}
SEO consultant`,
    },
    {
      subject: "[Double your BTC|Your wallet has {n} BTC waiting|Passive income with AI trading]",
      text:
        `[Congratulations!|Attention investor!] Our [AI trading bot|crypto platform] pays [up to {n}% a day|guaranteed daily profits] on [Bitcoin|USDT and Ethereum]. Deposit \${amount} today and [withdraw double within 24 hours|get a 100% bonus]. [No risk, no experience needed.|Only 20 places left!!!]
Register now: http://{spamhost}/ref={n} [or message me on Telegram @{handle}|]`,
    },
    {
      subject: "[WINNER NOTIFICATION|YOUR EMAIL HAS WON|Final notice: claim your prize]",
      text: `Dear Beneficiary,

Your e-mail address has [won|been selected to receive] the sum of [USD|EUR|GBP] {amount},000.00 in the {company} international [lottery|promotion]. To [claim your winnings|release the funds] send your full name, address, [age|occupation] and [bank details|a copy of your passport] to our agent Barr. {name} at {email}. [Keep this strictly confidential.|]`,
    },
    {
      subject: "[Cheap meds online|V1agra 80% OFF|Rx without prescription]",
      text:
        `[V1agra|C1ali$|Vi@gra], [C1alis|Xan@x], [weight l0ss pills|Tram4dol] – [80|75|90]% OFF, no prescription, discreet [worldwide|overnight] shipping!!! [0rder n0w|Buy now] >> http://{spamhost}/p{n} http://{spamhost}/deal http://{spamhost}/unsub`,
    },
    {
      subject: "[Business funding up to {amount}K approved|Pre-approved loan]",
      text:
        `Do you need an urgent loan? We [offer|give out] business and personal loans from {amount}k to 5 million at 2% interest [without collateral|with no credit check]. Apply now with your name, phone number and amount needed. Contact {name} on WhatsApp {phone}.`,
    },
    {
      subject: "[Custom logo|Website redesign|App development] offer",
      text:
        `Hello, [my name is {name}, business development manager at|greetings from] {company}. We [design and develop|redesign] [websites and mobile apps|professional websites] at [unbeatable|the lowest] rates [from \${amount}|]. [Kindly let me know if you are interested|Reply YES and I will share our portfolio and quote]. [Not interested? Reply STOP to unsubscribe.|]`,
    },
    {
      subject: "[Buy followers|10k followers for ${amount}]",
      text:
        `🔥🔥 BOOST YOUR INSTAGRAM 🔥🔥 10.000 REAL followers, likes & views for [only|just] \${amount}! Instant delivery ✅ 100% safe ✅ Limited time offer ✅ CLICK HERE 👉 http://{spamhost}/insta{n}`,
    },
    {
      subject: "[Your mailbox is almost full|Action required: verify your account]",
      text:
        `Dear user, your mailbox [storage is 99% full|password expires today]. [Incoming messages will be rejected|Your account will be suspended within 24 hours] unless you verify your login details now: http://{spamhost}/webmail/login?id={n}
IT Helpdesk © Webmail Admin`,
    },
  ],
  forms: [
    {
      subject: "New submission: contact form",
      text: `You have a new submission from the contact form on your website.

Name: {name}
E-mail: {email}
Order number: {order}
Topic: [Returns|Invoices|Hardware|Login]

This form was submitted on {date} from the page /contact. Reply directly to this message to answer the visitor.`,
    },
    {
      subject: "Order {order} confirmed",
      text: `Hello {name},

thank you for shopping with us, your order {order} from {date} has been confirmed. We will send you another mail with a tracking link as soon as your parcel leaves our warehouse. You can review the items and the delivery address at any time in your customer account.

Your shop team`,
    },
    {
      subject: "Terminal {n} offline",
      text:
        `Monitoring report for {company}: card terminal {n} has not sent a heartbeat since {date}. Please check the power supply and the network connection of the device. This alert is repeated every six hours until the terminal is back online.`,
    },
  ],
  unfilled: [
    {
      subject: "Your order {raw:order_number}",
      text: `Dear {raw:first_name},

I have a problem with my {raw:product}. [It does not turn on any more.|The display stays black.|It was delivered broken.] I bought it on {date} and would like [a replacement|my money back].`,
    },
    {
      subject: "Reminder for {raw:company}",
      text:
        `Hi {raw:first_name}, the invoice {raw:invoice_number} over {raw:amount} is [still open|due on {date}]. [Can you check that?|I have paid it twice already.]`,
    },
  ],
  negatives: [
    {
      subject: "no answer, only robots",
      text:
        `I wrote to you [twice|three times] and all I get is "Thank you for your message, we will get back to you within two working days". [That was {n} days ago.|Nobody did.] When will a human look at my order {order}?`,
    },
    {
      subject: "vacation rule",
      text:
        `How do I set up an out of office reply for our support inbox in Pellwood Desk? [I tried under settings but the option is grey.|My colleague {name2} starts her leave on Monday.]`,
    },
    {
      subject: "newsletter",
      text:
        `I tried to unsubscribe from your newsletter [twice|last week] but the link at the bottom does nothing. [Please take {email} off the list.|Can you do it for me?]`,
    },
    {
      subject: "two pages do not load",
      text:
        `Neither https://shop.{domain}/checkout nor https://shop.{domain}/cart loads since this morning. [Is there an outage?|Both work on my phone.] We are losing money here, please act NOW!!!`,
    },
    {
      subject: "crypto",
      text:
        `Do you accept Bitcoin or do I have to pay the {amount} invoice by card? [Your price page says nothing about crypto.|A customer of mine asked the same.]`,
    },
    {
      subject: "WORST SERVICE EVER",
      text:
        `THIS IS A SCAM!!! I PAID {amount} AND GOT NOTHING!!! GIVE ME MY MONEY BACK TODAY OR I CALL MY LAWYER!!! [FREE REPLACEMENT YOU SAID, WHERE IS IT???|YOU SAID GUARANTEED DELIVERY!!!]`,
    },
    {
      subject: "bounced mail",
      text:
        `The receipt to our accountant came back as undeliverable, [I think the address in your system has a typo|even though the address is right]. It should be {email}. Can you send it again?`,
    },
    {
      subject: "voucher",
      text:
        `I won a {amount} voucher in your spring raffle but the checkout says the code is invalid. [Code: WIN-{n}{n}.|Is it only for new customers?] Regards, [Zoë Brontë|François Müller-Núñez|Søren Ångström]`,
    },
  ],
};
