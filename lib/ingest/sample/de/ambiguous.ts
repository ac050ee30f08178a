/** German: matters that several categories could claim. */
export const ambiguous = `
# refund_or_billing billing refund
= mir wurden {amount} für [etwas Zurückgeschicktes|eine nie gelieferte Bestellung] berechnet
= {amount} zu viel, ich hätte das gern zurück
= die Gutschrift für {order} fehlt auf [der Rechnung|meiner Abrechnung]
= Geld zurück für {invoice}, bitte
+ Kunde {custno}
? bitte erstatten
~ {amount} zurück bitte
~ Geld zurück
> [Geld zurück|{amount}|Zahlung]
# login_tech_account technical account
= ich komme nicht mehr rein[, seit {weekday}|]
= mein Passwort wird seit dem Update nicht angenommen, obwohl es stimmt
= {colleague} bekommt "kein Zugriff" beim Öffnen von {app}
= Login geht nicht[ am neuen Tablet|, seit {date}|]
+ Benutzer {email}
? bitte [schnell|] helfen
~ komme nicht rein
~ kein Zugriff
> [Login|Kein Zugriff]
# feature_or_product product feature
= kann man mit {app} [Allergene|einen QR-Code|zwei Sprachen] auf den Bon drucken
= ich finde keine Einstellung für [Anzahlungen|Serientermine|einen zweiten Steuersatz], gibt es das nicht?
= unterstützt {app} [irgendwann|bald|überhaupt] [Gutscheine|mehrere Währungen]
= {app} müsste mit [unserem Webshop|einem Küchendrucker] zusammenarbeiten, wie geht das
+ vielleicht bin ich blind
? möglich?
~ Serientermine?
~ Gutscheine möglich?
> [Möglich?|Frage|Geht das?]
# broken_or_return technical refund
= der {device} [geht nicht an|ist tot|lädt nicht] [seit {weekday}|direkt nach dem Auspacken|]
= {n:2-3} von unseren Geräten sind hin, gekauft {date}
= zum dritten Mal streikt der {printer}
+ Seriennummer {serial}
+ {order}
? was nun
~ {device} tot
~ Leser kaputt
> [{device} tot|{device}]
# feature_or_tech technical feature
= in {app} lässt sich [die Liste|die Suche] nicht [mehr|] nach [Namen|Mitarbeiter|Datum] sortieren
= warum kann ich einen Termin nach dem Speichern nicht mehr [ändern|kopieren]
= seit der neuen Version ist [die Wochenansicht|der Retoureknopf] [weg|nirgends zu finden]
? ist das Absicht
? bitte ändern
~ Wochenansicht weg
> [{app}: Liste|Fehlt in neuer Version]
# account_or_billing billing account
= wir haben zwei Konten und zahlen für beide, brauchen aber nur eins
= bitte {n:2-5} Benutzer aus dem Tarif nehmen
= das Abo hat sich von selbst verlängert, das wollte ich nicht
= gesperrt wegen {invoice}, die [bezahlt ist|nie kam]
= ich möchte auf {plan}, {amount} ist mir zu viel
+ {custno}
? bitte ändern
~ Abo nicht verlängern
~ runterstufen
> [Unser Abo|Vertrag {custno}|Verlängerung]
# general_or_product product general
= könnte uns jemand {app} [zeigen|erklären]
= ich hätte gern [Infos|mehr Informationen] zu <Ihrem|eurem> Angebot
= bitte um Rückruf wegen [einer neuen Kasse|{app}|der Terminals], {phone}
= wir suchen [eine Kasse|ein Buchungssystem] für {business_short}, wie gehen wir vor
+ eilt nicht
~ Infos bitte
~ Rückruf {phone}
> [Infos|Bitte um Rückruf|Anfrage]
# general_or_any general technical billing
= am {date} habe ich wegen {ticketref} geschrieben, [keine Reaktion|nur Automatenantwort]
= gleiches Problem wie im {month}, siehe {ticketref}
= nach dem Telefonat mit {agent} nun [der Screenshot|das Dokument|die Nummer]: {order}
+ bitte nicht wieder schließen
? gibt es Neuigkeiten
~ Stand {ticketref}?
~ warte noch, {ticketref}
> [AW: {ticketref}|Rückfrage|Stand?]
`;
