/** German: billing and payment. */
export const billing = `
# double_charge
= [am {date}|im {month}|diesen Monat] wurden [zweimal|2x|doppelt] {amount} abgebucht
= [ich sehe|auf dem Kontoauszug stehen] zwei Abbuchungen über {amount} [von Pellwood|für {app}], [beide am selben Tag|einmal am {date} und einmal am {date2}]
= meine Karte wurde für den {plan}-Tarif doppelt belastet
= <Sie haben|ihr habt> [im {month}|] {amount} [zu viel|ein zweites Mal] eingezogen
= [unsere Buchhaltung|der Steuerberater|meine Frau] hat gemerkt, dass der {month} zweimal bezahlt ist
+ die Bank sagt, beides ist [gebucht|durch], nicht nur vorgemerkt
+ eine Rechnung habe ich [nur einmal|nur für die erste] bekommen, {invoice}
+ ich hab allerdings zweimal auf Bezahlen geklickt, weil die Seite hing
+ Verwendungszweck der zweiten: {order}
+ im {month} war das schon mal so
? bitte [die zweite Buchung stornieren|den doppelten Betrag zurückbuchen|prüfen und zurücküberweisen]
? [können Sie|könnt ihr] mir sagen, welche davon die richtige ist
? verrechnen <Sie|> das gern mit dem nächsten Monat
~ doppelt abgebucht {amount}
~ {invoice} zweimal bezahlt
~ 2x {amount} abgebucht??
> [Doppelte Abbuchung|Zweimal belastet|{invoice} doppelt bezahlt]

# wrong_amount
= auf {invoice} stehen {amount}, [vereinbart waren|im Angebot standen|laut Homepage sind es] {amount_less}
= wieso [kostet der {plan}-Tarif|bezahle ich] [auf einmal|plötzlich|jetzt] {amount} statt {amount_less}
= [die Rechnung|die letzte Abrechnung] stimmt [nicht|so nicht|hinten und vorne nicht]: {n:3-9} Benutzer berechnet, wir sind aber nur zwei
= seit {month} werden {amount} abgebucht, [vorher|bis dahin] waren es immer {amount_less}
= ich verstehe die Position "Anpassung {amount}" auf der Rechnung nicht
+ Angebot [liegt bei|hängt an]
+ einer davon ist im {month} ausgeschieden und längst deaktiviert
+ auch mit MwSt komme ich nicht auf den Betrag
+ angekündigt hat das niemand
? bitte um [Korrektur|Erklärung|eine korrigierte Rechnung]
? wie setzt sich das zusammen
? was muss ich denn nun [wirklich|] zahlen?
~ {invoice} falscher Betrag
~ wieso {amount}?
> [Falscher Betrag|Rechnung zu hoch|Rückfrage zu {invoice}]

# invoice_missing
= mir fehlt [die Rechnung für {month}|noch eine Rechnung|{invoice}]
= [für {month}|diesen Monat] kam [keine Rechnung|nur die Abbuchung, aber kein Beleg]
= wo finde ich [jetzt|denn|] [unsere|die] Rechnungen[ als PDF|]?
= [das Finanzamt|unser Steuerbüro|die Buchhaltung] braucht alle Belege ab {month}, [ich sehe|angezeigt werden] aber nur die letzten drei
= der Download von {invoice} liefert [eine leere Seite|0 Byte|nur einen Fehler]
+ im Spam ist auch nichts
+ Abgabe ist am {weekday}
+ abgebucht wurden {amount} am {date}
+ früher kam sie immer am Ersten per Mail
? bitte [zusenden|nachreichen|schicken], gern an {email}
? kann die künftig [automatisch|direkt] an {email} gehen?
~ Rechnung {month} fehlt
~ bitte Rechnung schicken
~ Beleg über {amount}?
> [Rechnung {month}|Fehlende Rechnung|Rechnungskopie]

# invoice_details
= auf [der Rechnung|{invoice}] steht [noch unsere alte Adresse|der falsche Firmenname|keine USt-IdNr.]
= die Rechnung muss auf [die GmbH|den Verein|die GbR] lauten, nicht auf mich privat
= wir sind umgezogen, [die Rechnungen|die Belege] gehen aber [weiter|immer noch] an die alte Anschrift
= unser Prüfer erkennt {invoice} nicht an, [das Leistungsdatum|unsere Bestellnummer|die Steuernummer] fehlt
+ richtig wäre: {address}
+ in den Einstellungen hab ich es geändert, gilt aber wohl nur für neue
+ Bestellnummer ist {order}
? bitte [neu ausstellen|korrigieren|berichtigen]
? wie bekomme ich die Bestellnummer dauerhaft drauf?
~ Rechnungsadresse falsch
~ USt-ID fehlt auf {invoice}
> [Rechnungskorrektur|Bitte {invoice} berichtigen|Rechnungsanschrift]

# card_declined
= meine [Karte|Kreditkarte|Zahlung] wird [beim Bezahlen|ständig|seit heute] abgelehnt
= beim Bezahlen [kommt|erscheint] "{error_pay}"
= hab jetzt drei Karten probiert, {invoice} lässt sich mit keiner bezahlen
= die Lastschrift vom {date} ist [geplatzt|zurückgegangen], [jetzt droht|nun soll] die Sperre [kommen|]
= nach der Freigabe in der Banking-App springt die Bezahlseite einfach zurück
+ gedeckt ist das Konto [natürlich|]
+ woanders funktioniert sie[ problemlos|]
+ die Bank sieht gar keine Anfrage
+ Endziffern {card4}
? kann ich [auch|stattdessen] überweisen?
? woran liegt das?
? bitte [nochmal einziehen|nicht sperren, ich will ja zahlen]
~ Karte abgelehnt
~ Zahlung geht nicht durch
> [Zahlung abgelehnt|Karte geht nicht|Zahlung {invoice}]

# payment_method
= ich möchte von [Kreditkarte|PayPal] auf [Lastschrift|Überweisung|Rechnung] umstellen
= unsere [neue|] Bankverbindung [lautet ab sofort|hat sich geändert]: {iban}
= die hinterlegte Karte läuft [im {month}|nächsten Monat] ab, wo [trage|gebe] ich die neue ein
= [geht|ist] auch jährliche Zahlung [statt monatlich|möglich]?
= meine alte Karte ({card4}) ist gesperrt, bitte künftig vom Konto {iban} abbuchen
+ Kontoinhaber {name}
+ die neue Karte: {card}, auf {name}
+ das Formular lässt mich nur hinzufügen, nicht ersetzen
+ wir als Verein dürfen keine Kreditkarte nutzen
+ nächste Abbuchung wäre am {weekday}
? bitte [kurz|] bestätigen
? wie mache ich das?
~ neue Bankverbindung {iban}
~ Karte ändern
> [Neue Bankverbindung|Zahlungsart ändern|Umstellung Lastschrift]

# unknown_charge
= wofür [sind|waren] die {amount} [vom {date}|am {date}]?
= auf meiner Abrechnung steht "PELLWOOD*{order}", {amount}, [kenne ich nicht|damit kann ich nichts anfangen]
= ich habe [bei Ihnen|bei euch] [nie etwas bestellt|gar kein Konto], trotzdem [wurden|sind] {amount} abgebucht
= jemand muss mit meiner Karte ({card4}) [bei Ihnen|im Shop] eingekauft haben
+ mein Mann weiß auch von nichts
+ sonst lasse ich es zurückbuchen
+ ein Testkonto hatte ich mal, aber nie bezahlt
? bitte um Aufklärung
? wessen Konto ist das
~ was ist das für eine Abbuchung
~ unbekannte Abbuchung {date}
> [Unbekannte Abbuchung|Was ist das?|Abbuchung {amount}]

# after_cancel
= [gekündigt|ich habe gekündigt] [im {month}|zum {date}], und [heute|am {date2}|jetzt] wurde wieder abgebucht
= trotz [bestätigter|] Kündigung [bucht ihr weiter ab|kam heute eine neue Rechnung], {amount}
= das Abo ist seit {month} beendet, wieso [kommt dann noch|bekomme ich noch] eine Rechnung über {amount}
+ Bestätigung liegt vor, {ticketref}
+ einloggen kann ich mich ja nicht mehr
+ das ist jetzt der dritte Monat
? bitte [stoppen und erstatten|die Abbuchungen einstellen]
? ich erwarte die {amount} zurück
~ gekündigt und trotzdem abgebucht
~ Abbuchung nach Kündigung
> [Abbuchung trotz Kündigung|Weiter abgebucht]

# payout_late
= die Auszahlung [von {weekday}|vom {date}] ist [noch nicht da|immer noch nicht auf dem Konto]
= Kartenumsätze von {amount_big}, ausgezahlt wurden [aber nur|bisher] {amount}
= sonst [dauerte|dauert] die Auszahlung einen Tag, jetzt warten wir schon fünf
= unsere Kartenumsätze sind seit {date} "in Prüfung"
+ am {weekday} sind die Löhne fällig
+ IBAN unverändert {iban}
? wann kommt das Geld
? was fehlt noch?
~ Auszahlung {weekday} fehlt
~ wo bleibt unser Geld
> [Auszahlung fehlt|Kartenumsätze|Auszahlung {date}]

# reminder
= ich habe eine Mahnung zu {invoice} bekommen, [obwohl am {date} überwiesen wurde|die ist längst bezahlt]
= [Mahngebühr|Mahngebühren] von {amount} für eine Rechnung, die [nie ankam|pünktlich bezahlt war]? 
= im Konto steht "überfällig", [die Überweisung|das Geld] ging aber am {date} raus
+ Beleg anbei
+ Verwendungszweck war {order}, [vielleicht|evtl.] falsch zugeordnet
+ Kundennummer {custno}
? bitte [prüfen|Zahlungseingang prüfen] und die Mahnung [zurücknehmen|ausbuchen]
~ Mahnung trotz Zahlung
~ {invoice} ist bezahlt!
> [Mahnung|Mahnung {invoice}|Bereits bezahlt]

# price_rise price
= {new_price} ab Juni statt {old_price}? [ernsthaft|ist das euer Ernst|das sind gut 25 %]
= [eben|gerade] die Mail zur Preiserhöhung gelesen, [da musste ich schlucken|ich bin bedient]
= gilt der neue Preis auch für [uns|Bestandskunden], [unser Vertrag läuft|wir haben] bis {month} [fest|eine Preisgarantie]
= auf der Juni-Rechnung steht schon der neue Preis, [verlängert wird aber erst im|unser Vertragsjahr endet im] {month}
+ für einen Laden unserer Größe ist das viel Geld
+ woanders zahlt man {old_price}
+ in der Mail hieß es, Altkunden behalten ihren Preis
? gibt es [eine Möglichkeit|irgendeinen Weg], den alten Preis zu behalten
? was zahlen wir dann mit {n:3-9} Leuten?
~ Preiserhöhung?!
~ neuer Preis {plan}?
> [Preiserhöhung|Neue Preise ab Juni|Ihre Mail zu den Preisen]
`;
