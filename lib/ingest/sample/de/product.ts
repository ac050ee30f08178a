/** German: product information. */
export const product = `
# compatibility
= funktioniert der {device} mit [{os}|einem älteren iPad|Samsung-Tablets]
= läuft {app} auch auf [einem Mac|Linux|zwei Geräten gleichzeitig]
= passt der {printer} zu [{app}|unserer Kassensoftware]
= welche [Bonrollen|Etiketten|Kabel] [passen in den|brauche ich für den] {printer}
= wir haben noch [eine alte Kassenlade|einen Leser von der Konkurrenz], geht der mit {app}
+ das Tablet ist von 2019
+ auf der Seite steht dazu nichts
? danke für eine kurze Auskunft
~ {device} mit Android?
~ geht das mit Linux?
> [Kompatibel?|Frage zum {device}|{printer} mit {os}]

# plan_difference
= was ist der Unterschied zwischen {plan} und {plan2}
= wie viele [Benutzer|Filialen] sind im {plan}-Tarif [enthalten|drin]
= ist [die API|die Online-Buchung|die Lagerverwaltung] bei {plan} dabei oder braucht man {plan2}
= wir sind {n:2-9} Leute mit [einem Laden|zwei Läden], welcher Tarif passt da
+ die Tabelle auf der Seite verwirrt mich
+ bisher machen wir alles [mit Excel|auf Papier]
? was würden Sie empfehlen
~ Solo oder Team?
> [Welcher Tarif?|Unterschied {plan}/{plan2}|Beratung]

# device_spec
= wie lange hält der Akku vom {device}
= nimmt der {device} auch [American Express|ausländische Karten|Apple Pay|Essensmarken]
= welche [Maße|Garantie] hat der {printer}
= ist beim {device} ein [Ladegerät|Kabel] dabei
= gibt es [eine deutsche|eine gedruckte] Anleitung für den {device}
= ist der {device} [wasserdicht|für draußen geeignet]
+ wir arbeiten im Freien
+ im Datenblatt steht nichts
? danke vorab für die Info
~ Akkulaufzeit {device}?
> [Technische Daten|Frage {device}|Akku?]

# availability
= wann ist der {device} wieder lieferbar
= liefern <Sie|ihr> auch [in die Schweiz|nach Österreich|auf eine Insel]
= wie lange dauert die Lieferung [von {n:3-9} Stück|beim {printer}]
= wird der {device} noch [gebaut|verkauft] oder läuft er aus
= kann man den {device} [in {town}|irgendwo] vorher ansehen
+ im Shop steht seit Wochen "bald verfügbar"
+ brauche ihn bis {weekday}
? bitte kurz Bescheid geben
~ {device} lieferbar?
~ Lieferzeit?
> [Lieferzeit|Verfügbarkeit|Lieferung nach {town}]

# how_feature
= kann {app} [Anzahlungen|zwei Steuersätze|geteilte Zahlungen|mehrere Währungen]
= gibt es in {app} [eine Warteliste|Online-Buchung|eine Kundenanzeige]
= kann man Kunden aus [Excel|der alten Kasse] übernehmen
= wie funktioniert [die Inventur|die Trinkgeldfunktion] in {app} genau
+ wir sind [ein Yogastudio|ein Salon mit sechs Stühlen|ein Eiswagen]
+ im Testzeitraum hab ich es nicht gefunden
? ja oder nein reicht mir
? gibt es ein Video dazu
~ Anzahlungen möglich?
> [Funktionsumfang|Kann {app} das?|Frage vor dem Kauf]

# pricing_question
= was kostet [der {plan}-Tarif|ein {device}] für [Vereine|{n:6-9} Benutzer|Schulen]
= wie hoch ist die Gebühr pro Kartenzahlung mit dem {device}
= gibt es Rabatt [ab fünf Geräten|für Vereine|für Wiederverkäufer]
= sind die Preise auf der Seite mit oder ohne MwSt
= kann man den {device} auch mieten
+ Angebot gern an {email}
+ Kartenumsatz etwa {amount_big} im Monat
? bitte um ein Angebot
~ Preis für {n:6-9} Benutzer?
> [Preisanfrage|Angebot|Gebühren]

# security
= wo werden die Daten gespeichert, [in der EU|in Deutschland]
= gibt es einen AV-Vertrag[ zum Unterschreiben|]
= ist {app} GoBD-konform und mit TSE
= wer bei Pellwood kann unsere Kundendaten sehen
+ unser Datenschutzbeauftragter fragt
? bitte Unterlagen an {email}
~ AVV?
~ TSE dabei?
> [Datenschutz|AV-Vertrag|TSE]

# accessory
= gibt es [eine Hülle|einen Ersatzakku|ein Ladegerät] für den {device}
= welches Netzteil braucht der {printer}[, unseres ist weg|]
= sind die Bonrollen BPA-frei und einzeln zu haben
+ Teilenummer {serial}
+ von Drittanbietern gibts die überall, geht das auch?
? wo kann ich das bestellen
~ Ersatzakku {device}?
~ Rollengröße?
> [Zubehör|Ersatzteil|Bonrollen]

# osprey_info osprey
= was kann der Osprey, was der {device} nicht kann
= braucht der Osprey eine SIM-Karte
= ab wann kann man den Osprey [in Österreich|bei Ihnen|] bestellen
= gibt es eine Inzahlungnahme für den {device} beim Kauf eines Osprey
+ hab die Werbung gesehen
? lohnt sich das für uns
~ Preis Osprey?
> [Osprey|Neues Terminal]
`;
