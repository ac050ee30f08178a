/** German: account management. */
export const account = `
# password_reset
= ich habe mein Passwort vergessen, und der Link zum Zurücksetzen [ist abgelaufen|kommt nicht|ist ungültig]
= wie kann ich [mein|das] Passwort [ändern|zurücksetzen]
= nach [fünf|zu vielen] Fehlversuchen bin ich gesperrt
= die Reset-Mail geht an [eine alte Adresse|eine Kollegin, die nicht mehr da ist]
+ Benutzername {email}
+ warte seit einer Stunde auf die Mail
+ bitte an {email2} schicken
? bitte [entsperren|freischalten|neuen Link senden]
~ Passwort vergessen
~ ausgesperrt
> [Passwort|Konto gesperrt nach Fehlversuchen|Neuer Link]

# two_factor
= neues Handy, [jetzt sind die Codes weg|die Authenticator-App ist leer]
= [die Zwei-Faktor-Abfrage|der SMS-Code] lässt mich nicht mehr rein, seit ich [ein neues Handy|eine neue Nummer] habe
= bitte 2FA für {email} [zurücksetzen|ausschalten]
= SMS-Codes an {phone} kommen [nie|viel zu spät] an
+ Ausweis kann ich schicken
+ {colleague} ist der einzige andere Admin und im Urlaub
? wie komme ich wieder an mein Konto
~ 2FA zurücksetzen bitte
~ Code kommt nicht
> [2FA zurücksetzen|Neues Handy]

# change_email
= bitte [meine|die] E-Mail-Adresse von {email} auf {email2} ändern
= mein Nachname hat sich [durch Heirat|] geändert, [bitte anpassen|wo ändere ich das]
= [die Telefonnummer|die Adresse] im Profil ist ausgegraut, ich kann sie nicht ändern
= Ansprechpartner ist ab sofort {colleague}[ statt {colleague2}|]
+ neue Nummer: {phone}
+ Kundennummer {custno}
+ das alte Postfach wird am {date_future} abgeschaltet
? bitte [ändern|hinterlegen|aktualisieren]
? was brauchen Sie dafür von mir
~ neue Mailadresse {email2}
~ neue Anschrift {address}
> [Neue E-Mail-Adresse|Stammdaten|Ansprechpartner geändert]

# users
= bitte [einen Zugang|ein Benutzerkonto] für {colleague} ({email2}) anlegen
= {colleague} ist [ausgeschieden|nicht mehr bei uns], bitte den Zugang [sperren|löschen]
= die Einladung an {colleague} [kommt nicht an|ist abgelaufen|sagt "bereits vergeben"]
= wie mache ich {colleague} zum [Administrator|Inhaber des Kontos]
+ gleiche Rechte wie ich
+ fängt am {weekday} an
+ im {plan}-Tarif ist noch ein Platz frei
? wo [geht|finde ich] das in den Einstellungen
~ Benutzer {email2} anlegen
~ Zugang {colleague} löschen
> [Neuer Benutzer|Zugang sperren|Benutzer anlegen]

# cancel
= hiermit kündige ich [meinen Vertrag|das Abo|{custno}] [fristgerecht|zum nächstmöglichen Termin|zum Ende {month}]
= ich möchte kündigen, [finde aber keinen Knopf|wo geht das]
= wir [schließen den Laden|hören auf|gehen in Rente] [Ende {month}|], daher bitte den Vertrag beenden
= welche Kündigungsfrist hat der {plan}-Tarif
+ bitte auch die Bankdaten löschen
+ war eine gute Zeit, wirklich
+ brauche es nicht mehr
? bitte um [schriftliche|] Bestätigung[ mit Enddatum|]
? bis wann kann ich meine Daten [noch|] sichern
~ Kündigung
~ wie kündige ich
> [Kündigung|Kündigung {custno}|Vertragsende]

# delete_data
= bitte [mein Konto|alle meine Daten] [nach Art. 17 DSGVO|vollständig|endgültig] löschen
= ich bitte um Auskunft nach Art. 15 DSGVO, welche Daten [gespeichert sind|über mich vorliegen]
= vom Newsletter habe ich mich dreimal abgemeldet, [er kommt trotzdem|bitte endlich austragen]
+ Frist ein Monat, wie bekannt
+ meine Anschrift: {address}
? bitte bestätigen
? wer ist bei <Ihnen|euch> Datenschutzbeauftragter
~ Konto löschen
~ DSGVO-Auskunft {email}
> [DSGVO|Konto löschen|Auskunft nach Art. 15]

# change_plan
= wir möchten [ab {month}|sofort|nächsten Monat] von {plan} auf {plan2} wechseln
= kann man das Konto [über den Winter|für zwei Monate|während des Umbaus] pausieren
= ich habe den Laden verkauft, das Konto soll auf {colleague} übergehen
= bitte {custno} und unser zweites Konto zusammenlegen
+ wir haben nur im Sommer offen
+ die Daten sollen bleiben
? geht das
? was muss ich tun
~ Konto pausieren?
~ bitte auf {plan2} umstellen
> [Tarifwechsel|Konto pausieren|Kontoübertragung]

# verification
= mein Konto steht seit {date} auf "in Prüfung", [was fehlt|warum]?
= [den Ausweis|den Handelsregisterauszug] habe ich [zweimal|am {date}] hochgeladen, er wird [abgelehnt|nicht angenommen]: "{error_doc}"
= die Freischaltung für Kartenzahlung dauert jetzt [zwei Wochen|zehn Tage]
+ {name}, {address}
+ am {weekday} machen wir auf
? wie lange noch
? bitte freischalten
~ Ausweis wieder abgelehnt
> [Verifizierung|Freischaltung|Konto in Prüfung]

# suspicious
= jemand hat sich [nachts|am {date}] von {ip} angemeldet, das war ich nicht
= ich habe eine Mail über ein neues Gerät bekommen, das ich nicht kenne
= ist die Mail [echt|von Ihnen|von euch]? ich soll mein Passwort [bestätigen|eingeben]
+ Passwort ist schon geändert
? bitte Konto sperren
? was soll ich tun
~ fremde Anmeldung {ip}
> [Fremder Zugriff|Phishing?]

# suspended
= unser Konto wurde [heute|am {date}|ohne Vorwarnung] gesperrt
= beim Anmelden steht "Konto gesperrt, Support kontaktieren"
= alle Benutzer sind [seit heute früh|plötzlich] inaktiv
+ {n:2-9} Leute können nicht arbeiten
+ wenigstens an die Kundendaten muss ich ran
? bitte [umgehend|] wieder freischalten
? wogegen haben wir verstoßen
~ Konto gesperrt warum
> [Konto gesperrt|Sperrung]

# cancel_price price
= wegen der neuen Preise [kündige ich|kündigen wir] {custno} zum 31.5.
= ich widerspreche der Preiserhöhung und mache vom Sonderkündigungsrecht Gebrauch
= bitte vor Juni in den Solo-Tarif umstellen, die neuen Preise [sind uns zu hoch|machen wir nicht mit]
+ schriftliche Bestätigung erbeten
? wie komme ich an meine Daten
~ Sonderkündigung
> [Sonderkündigung|Kündigung wegen Preiserhöhung]
`;
