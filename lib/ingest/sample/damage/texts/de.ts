import type { DamageTexts } from "./texts.ts";

/** German mails. */
export const de: DamageTexts = {
  autoReplies: [
    {
      subject: "[Automatische Antwort|Abwesenheitsnotiz|Abwesend]: {subject}",
      text: `[Guten Tag,|Sehr geehrte Damen und Herren,|Hallo,]

[vielen Dank für Ihre Nachricht.|] [Ich bin bis einschließlich {date} nicht im Büro|Ich befinde mich bis zum {date} im Urlaub] [und lese meine Mails nur unregelmäßig|und habe keinen Zugriff auf meine E-Mails]. [Ihre E-Mail wird nicht weitergeleitet.|]
[In dringenden Fällen wenden Sie sich bitte an {name2}, Tel. {phone}.|Meine Vertretung übernimmt {name2}.]

[Freundliche Grüße|Viele Grüße]
{name}`,
    },
    {
      subject: "[Bin nicht da|OOO]: {subject}",
      text:
        `[Hallo,|Moin,] ich bin [im Mutterschutz|auf Dienstreise|krankgeschrieben] und ab dem {date} wieder [erreichbar|für Sie da]. [Bitte schreiben Sie so lange an {email}.|]`,
    },
    {
      subject: "[Unzustellbar: {subject}|Mail delivery failed: returning message to sender|Zustellung fehlgeschlagen]",
      text: `[Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.

Die folgenden Empfänger konnten nicht erreicht werden:
{email} – Der Empfänger wurde im E-Mail-System des Ziels nicht gefunden.|Die Nachricht an {email} konnte nicht zugestellt werden: Das Postfach des Empfängers ist voll (Fehler 552 5.2.2).]`,
    },
    {
      subject: "[Eingangsbestätigung|Ihre Anfrage {case}]",
      text: `[Guten Tag,|Sehr geehrte Kundin, sehr geehrter Kunde,]

[wir haben Ihre Anfrage erhalten und unter der Vorgangsnummer {case} erfasst|Ihre Nachricht ist bei uns eingegangen und hat die Nummer {case}]. [Wir melden uns innerhalb von {n} Werktagen bei Ihnen.|Die Bearbeitung kann bis zu {n} Tage dauern.]

[Dies ist eine automatisch erzeugte Nachricht, bitte antworten Sie nicht darauf.|Diese E-Mail wurde maschinell erstellt. Antworten an diese Adresse werden nicht gelesen.]`,
    },
    {
      subject: "[Adresse geändert|AW: {subject}]",
      text:
        `{name} [ist nicht mehr für {company} tätig|arbeitet seit dem {date} nicht mehr bei {company}]. [Bitte richten Sie Ihre Anfragen künftig an {email}.|Diese Adresse wird nicht mehr abgerufen.]`,
    },
    {
      subject: "Betriebsferien",
      text:
        `[Liebe Kunden,|] unser Büro ist vom {date} bis {date2} geschlossen. Eingehende Nachrichten beantworten wir danach der Reihe nach. Automatische Rückmeldung von {company}.`,
    },
  ],
  spam: [
    {
      subject: "[Platz 1 bei Google|Ihre Webseite wird nicht gefunden]",
      text:
        `[Sehr geehrte Damen und Herren,|Hallo,] [mir ist aufgefallen|bei der Durchsicht Ihrer Webseite sahen wir], dass Ihre Seite bei Google kaum sichtbar ist. Als Agentur für Suchmaschinenoptimierung [garantieren wir Ihnen die erste Seite|bringen wir Sie in 90 Tagen nach ganz oben] – schon ab {amount} € im Monat. [Dürfen wir Ihnen ein kostenloses Angebot schicken?|Vereinbaren Sie jetzt ein unverbindliches Erstgespräch!]
{name}`,
    },
    {
      subject: "[Bitcoin-Geheimnis|{amount} € am Tag von zu Hause]",
      text:
        `[Reich ohne Arbeit!|Achtung, nur heute!] Mit unserer Krypto-Plattform verdienen schon Tausende [täglich bis zu {amount} Euro|garantierte Gewinne mit Bitcoin]. [Kein Risiko, keine Vorkenntnisse.|Die Banken wollen nicht, dass Sie das wissen.] [Jetzt 250 € einzahlen und 100 % Bonus sichern|Hier kostenlos anmelden]: http://{spamhost}/de{n}`,
    },
    {
      subject: "[Gewinnbenachrichtigung|Sie haben gewonnen!]",
      text:
        `Herzlichen Glückwunsch! Ihre E-Mail-Adresse wurde [gezogen|ausgewählt] und Sie haben {amount}.000 Euro [in der Lotterie|bei unserem Gewinnspiel] gewonnen. Um den Gewinn [auszuzahlen|freizugeben], senden Sie uns Ihren Namen, Ihre Anschrift und Ihre Bankverbindung an {email}.`,
    },
    {
      subject: "[Potenzmittel ohne Rezept|80 % Rabatt]",
      text:
        `V1agra und C1alis ohne Rezept, [diskrete Lieferung|Versand in 24 Stunden], [80|70] % RABATT!!! [Jetzt bestellen|Hier klicken]: http://{spamhost}/shop http://{spamhost}/x{n}`,
    },
    {
      subject: "[Sofortkredit ohne Schufa|Geld in 24 Stunden]",
      text:
        `Brauchen Sie dringend Geld? Wir vergeben Kredite von 5.000 bis {amount}0.000 € [ohne Schufa|ohne Sicherheiten] zu 2 % Zinsen. Auszahlung in 24 Stunden. Schreiben Sie an {email} oder per WhatsApp {phone}.`,
    },
    {
      subject: "Ihr Konto wird gesperrt",
      text:
        `Sehr geehrter Nutzer, [Ihr Postfach ist zu 99 % voll|wir haben ungewöhnliche Aktivitäten festgestellt]. Bestätigen Sie innerhalb von 24 Stunden Ihre Zugangsdaten, sonst wird Ihr Konto gelöscht: http://{spamhost}/login{n}`,
    },
  ],
  forms: [
    {
      subject: "Neue Nachricht über das Kontaktformular",
      text: `Über das Kontaktformular Ihrer Webseite ist eine neue Nachricht eingegangen.

Name: {name}
E-Mail: {email}
Bestellnummer: {order}

Gesendet am {date} von der Seite /kontakt. Antworten Sie einfach auf diese Mail, um den Absender zu erreichen.`,
    },
    {
      subject: "Versandbestätigung {order}",
      text: `Guten Tag {name},

Ihre Bestellung {order} vom {date} hat soeben unser Lager verlassen. Die Zustellung erfolgt in der Regel innerhalb von zwei bis drei Werktagen durch unseren Versandpartner. Den Stand der Sendung sehen Sie jederzeit in Ihrem Kundenkonto.

Ihr Shop-Team`,
    },
  ],
  unfilled: [
    {
      subject: "Bestellung {raw:bestellnummer}",
      text:
        `Hallo {raw:vorname}, mein {raw:produkt} [geht nicht mehr an|druckt nur noch leere Seiten]. Gekauft am {date}. [Bekomme ich Ersatz?|Was kann ich tun?]`,
    },
    {
      subject: "Rechnung {raw:rechnungsnummer}",
      text:
        `Guten Tag {raw:anrede} {raw:nachname}, die Rechnung {raw:rechnungsnummer} über {raw:betrag} [verstehe ich nicht|wurde doppelt abgebucht].`,
    },
  ],
  negatives: [
    {
      subject: "immer nur Automat",
      text:
        `Seit {n} Tagen bekomme ich nur "Wir haben Ihre Anfrage erhalten und melden uns in Kürze". [Das hilft mir nicht weiter.|Wann meldet sich ein Mensch?] Es geht um {order}.`,
    },
    {
      subject: "Abwesenheitsnotiz einrichten",
      text:
        `Wie stelle ich in Pellwood Desk eine Abwesenheitsnotiz ein? [Ab Montag bin ich im Urlaub und möchte, dass Kunden Bescheid bekommen.|Ich finde die Einstellung nicht.]`,
    },
    {
      subject: "Newsletter abbestellen",
      text:
        `Ich möchte Ihren Newsletter abbestellen, der Link geht nicht. [Bitte löschen Sie {email} aus dem Verteiler.|]`,
    },
    {
      subject: "Frechheit!!!",
      text: `DAS IST BETRUG!!! {amount} € BEZAHLT UND NICHTS BEKOMMEN!!! ICH WILL MEIN GELD ZURÜCK, SONST ANWALT!!!`,
    },
    {
      subject: "zwei Links tot",
      text:
        `Auf https://shop.{domain}/kasse und https://shop.{domain}/konto kommt nur eine weiße Seite. [Gewöhnlich läuft das.|Außer im Büro, da geht es.] Grüße aus [Österreich|Düsseldorf], [Jürgen Weiß|Šárka Dvořák|José Muñoz]`,
    },
    {
      subject: "Gewinnspiel",
      text:
        `Ich habe bei eurem Gewinnspiel einen Gutschein über {amount} € gewonnen, aber der Code wird nicht angenommen. [Gilt der nur online?|Könnt ihr das prüfen?]`,
    },
  ],
};
