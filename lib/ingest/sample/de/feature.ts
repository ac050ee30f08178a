/** German: feature requests. */
export const feature = `
# dark_mode
= ein [dunkles Design|Dark Mode|Nachtmodus] in {app} wäre [super|schön|eine Wohltat]
= abends [im Laden|beim Buchen] blendet {app} dermaßen, [bitte|könntet ihr] ein dunkles Design [anbieten|einbauen]
+ hat doch inzwischen jede App
+ eine Kollegin ist lichtempfindlich
? ist das geplant
~ Dark Mode bitte
> [Dark Mode|Wunsch: dunkles Design]

# calendar_sync
= toll wäre, wenn [Termine|Buchungen] automatisch [in Outlook|im Google Kalender|in meinem iPhone-Kalender] [landen|auftauchen] würden
= ich trage alles doppelt ein, [eine Anbindung|eine Verknüpfung] an [Outlook|Google] würde [mir|uns] Stunden sparen
= bisher kann man nur exportieren, [ein Kalender-Abo|iCal] fehlt
+ {agent} meinte im {month}, es stehe auf der Liste
? könnte man das [ergänzen|einbauen]
~ iCal-Abo?
> [Kalenderanbindung|Wunsch: Outlook]

# reports
= eine Auswertung [pro Mitarbeiter|nach Uhrzeit|pro Lieferant] [fehlt mir|wäre sehr hilfreich]
= ich würde gern den [Rohertrag|Gewinn pro Artikel] [im Dashboard|in den Berichten] sehen, [derzeit rechne ich das|heute mache ich das] in Excel
= [bitte|könnte man] den Tagesbericht automatisch per Mail verschicken[ lassen|]
= ein Vergleich zum Vorjahr in den Berichten, das wärs
+ die Zahlen sind ja alle schon da
+ jeden Sonntag bastle ich das von Hand
? ist das in einer der nächsten Versionen [möglich|drin]?
? bitte mal überlegen
~ Bericht pro Mitarbeiter?
> [Wunsch Bericht|Idee Auswertung|Verbesserungsvorschlag]

# roles
= wir bräuchten feinere Rechte: [Aushilfen|Azubis] sollen [keine Umsätze|keine Telefonnummern] sehen
= schön wäre eine [PIN|schnelle Umschaltung] pro Mitarbeiter an der Kasse
= [zur Zeit|momentan] kann jeder Termine löschen, da fehlt [eine Rolle|ein Recht]
+ wir sind zu {n:6-9} an einem Tablet
+ der Datenschutzbeauftragte fragt schon danach
? kommt so etwas?
~ Rechte für Aushilfen?
> [Rechte und Rollen|Vorschlag Benutzerrechte]

# offline
= ein [richtiger|brauchbarer] Offline-Modus für den Wochenmarkt [würde uns retten|fehlt einfach]
= [im Keller|am Marktstand] ist kein Netz, die Kasse sollte [Verkäufe zwischenspeichern|ohne Internet weiterlaufen]
+ wir stehen auf {n:4-9} Märkten im Sommer
+ die alte Kasse konnte das
? gibt es Pläne?
~ Offline-Modus?
> [Offline-Modus|Ohne Internet arbeiten]

# templates
= ich würde [den Bon|die Rechnung] gern selbst gestalten: [Logo größer|zweite Textzeile|QR-Code zu Instagram]
= kann man Bons künftig [per Mail|aufs Handy] schicken, [statt Papier zu drucken|der Umwelt zuliebe]
= der Erinnerungstext sollte sich je Leistung ändern lassen
+ Bonpflicht ist teuer genug
+ würde dafür sogar zahlen
? bitte [weitergeben|vormerken]
~ digitaler Bon?
> [Bon-Layout|Idee: digitaler Bon]

# loyalty
= [eine Stempelkarte|ein Treueprogramm|Gutscheine] in {app} [wären|wäre] [klasse|ein echtes Plus] für {business_short}
= Kunden fragen [ständig|immer wieder] nach [Gutscheinen|Punkten], [wir führen die bisher in einem Heft|könnte die Kasse das lernen]
= automatische Geburtstagsgrüße, das wäre doch was
+ vor Weihnachten wäre das Gold wert
+ ich teste gern mit
? habt ihr da was vor
~ Gutscheine??
> [Gutscheine|Idee: Stempelkarte]

# shortcuts
= bitte die alte [Wochenansicht|Listenansicht] zurück, die neue braucht {n:2-5} Klicks mehr
= Termine per Drag & Drop [verschieben|auf einen anderen Mitarbeiter ziehen], [das fehlt|das wäre gut]
= ein "Rückgängig" würde {app} guttun
= Tastenkürzel für neuen Termin [und Suche |]wären [prima|sehr praktisch]
+ machen wir hundertmal am Tag
+ klingt klein, ist es aber nicht
? bitte an die Entwickler weiterleiten
~ Wochenansicht zurück!
> [Bedienung|Kleiner Vorschlag]

# integrations
= eine Schnittstelle zu [Shopify|Lexware|sevDesk|WooCommerce] [fehlt uns|ist das Einzige, was uns noch fehlt]
= [kommt|ist] Single Sign-on [für größere Teams|mit Microsoft] [irgendwann|geplant]?
= ein Endpunkt für {endpoint} in der API würde unser Nachtskript überflüssig machen
= der Webshop-Bestand sollte automatisch mit runtergehen, wenn wir im Laden verkaufen
+ die Konkurrenz hat das
+ wären bereit, {amount} im Monat [dafür|mehr] zu zahlen
? steht das auf der Roadmap
~ Lexware-Anbindung wann
> [Schnittstelle|Anbindung Shopify|SSO]

# osprey_wish osprey
= der Osprey ist gut, aber [Rechnung teilen|Trinkgeld in Prozent|eine Kundenanzeige] fehlt
= könnte der Osprey auch [Küchenbons drucken|als zweite Kasse laufen|unser Logo zeigen]
+ die Hardware kann das doch
? vielleicht mit dem nächsten Update?
~ Rechnung teilen am Osprey?
> [Osprey: Wunsch|Vorschlag Osprey]
`;
