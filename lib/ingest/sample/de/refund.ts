/** German: refunds and returns. */
export const refund = `
# return_request
= ich möchte den {device} [aus Bestellung {order}|vom {date}|] zurückgeben
= wie [schicke|sende] ich [{order}|den {printer}|die Bestellung] zurück
= der {device} [ist zu groß für unsere Theke|ist nicht das, was ich erwartet habe], [kann ich ihn|ich will ihn] zurückschicken
= falsch bestellt, [kann ich umtauschen|bitte gegen den weißen tauschen]
= hiermit widerrufe ich den Kauf {order}
+ ungeöffnet, alles dabei
+ kam am {date} an, bin also in der Frist
+ Karton ist schon weg, schlimm?
? bitte Rücksendeetikett [schicken|an {email}]
? wer trägt das Porto
~ Retoure {order}
~ Rücksendeetikett bitte
> [Rückgabe|Retoure {order}|Widerruf {order}]

# defective
= der {device} kam [defekt|mit Sprung im Display|tot] an
= mein {device} ist nach [drei Wochen|vier Monaten|einem Jahr] kaputt, [ich möchte Ersatz|Garantiefall]
= der {printer} ist schon der zweite, der [nichts taugt|den Geist aufgibt], [bitte austauschen|ich will keinen dritten]
= ich habe einen {device} bekommen, der [verkratzt|gebraucht] ist
+ Fotos anbei
+ Seriennummer {serial}
+ gekauft am {date}, {order}
? ich möchte [ein neues Gerät|mein Geld zurück|Umtausch]
? wie läuft der Umtausch
~ {device} defekt angekommen
> [Defekt|Garantiefall|{device} kaputt]

# refund_wait
= Rücksendung ist seit {date} bei <Ihnen|euch>, [das Geld|die Erstattung] [fehlt|lässt auf sich warten]
= wo bleibt die Erstattung [für {order}|über {amount}]
= am {date} wurde mir die Erstattung zugesagt, [nichts passiert|auf dem Konto ist nichts]
= erstattet wurden {amount} statt {amount_more}
+ seit {n:3-6} Wochen
+ Retourennummer {ticketref}
+ Konto: {iban}
+ zum dritten Mal frage ich jetzt
? wann [kommt das Geld|kann ich damit rechnen]
~ Erstattung {order}??
~ Geld immer noch nicht da
> [Erstattung|Wo bleibt mein Geld|Erstattung {order}]

# wrong_item
= bestellt war ein {device}, gekommen ist [ein {printer}|Papier]
= von {order} [fehlt die Hälfte|kam nur ein Paket von zweien]
= das Paket [{order}|{tracking}] ist nie angekommen
= laut Sendung beim Nachbarn abgegeben, da hat es aber keiner
+ Sendungsnummer {tracking}
+ Lieferadresse {address}
+ auf dem Lieferschein steht es, im Karton war es nicht
? bitte nachliefern oder {amount} erstatten
~ falsche Ware in {order}
~ Paket nie angekommen
> [Falschlieferung|Unvollständig {order}|Paket verloren]

# subscription_refund
= ich habe [für ein Jahr|{amount} im Voraus] bezahlt und [nur drei Wochen genutzt|musste schließen], gibt es [etwas|den Rest] zurück
= bitte den {plan}-Tarif erstatten, [er war für uns nicht nutzbar|wir konnten nie damit arbeiten]
= 30 Tage Geld-zurück-Garantie, die möchte ich in Anspruch nehmen
+ bezahlt {amount} am {date}
+ nach [zwei|zehn] Tagen war klar, dass es nicht passt
? wie fordere ich das ein
~ Geld-zurück-Garantie
> [Geld zurück|Erstattung Abo]

# restocking
= es wurden {amount} für [Wertminderung|fehlende Verpackung] abgezogen, [damit bin ich nicht einverstanden|bitte begründen]
= meine Retoure wurde abgelehnt, weil das Siegel offen war
= Porto zahlen für ein defektes Gerät?
+ Fotos vor dem Versand habe ich
? ich erwarte die vollen {amount_more}
~ Retoure abgelehnt warum
> [Abzug bei Erstattung|Retoure abgelehnt]

# cancel_order
= bitte Bestellung {order} stornieren, [irrtümlich bestellt|Lieferung dauert zu lange|woanders gefunden]
= kann ich die Vorbestellung vom {date} stornieren
+ ist noch nicht verschickt
+ bezahlt mit Karte {card4}
? Geld bitte auf dieselbe Karte
~ {order} stornieren
> [Storno {order}|Bestellung stornieren]

# goodwill
= drei Tage ohne [Kasse|Buchungen], da erwarte ich [eine Entschädigung|eine Gutschrift]
= uns sind [rund|] {amount_big} entgangen, wer [ersetzt|bezahlt] das
= {agent} hatte [einen Gratismonat|{amount}] als Ausgleich angeboten, [ich hätte es lieber ausgezahlt|bisher kam nichts]
? was bieten Sie an
~ Entschädigung?
> [Entschädigung|Geld zurück wegen Ausfall]

# outage_refund outage
= für die zwei Tage Ausfall möchte ich [Geld zurück|eine Erstattung]
= laut AGB gibt es unter 99,5 % eine Gutschrift, bitte [auszahlen|erstatten]
+ Umsatz am Mittwoch: null
? bitte Betrag nennen
~ Erstattung Ausfall
> [Erstattung wegen Störung|Gutschrift Ausfall]

# osprey_return osprey
= ich möchte den Osprey zurückgeben, [der alte war besser|für den Service zu schwer]
= Osprey vorbestellt am {date}, nie geliefert, ich will meine {amount} zurück
= Osprey kam mit Pixelfehler, bitte tauschen
+ Bestellung {order}
? Etikett bitte
~ Osprey zurück
> [Osprey Rückgabe|Retoure Osprey]
`;
