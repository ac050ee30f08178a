/** German: general inquiries. */
export const general = `
# hours
= wann ist die Hotline [samstags|über Ostern|zwischen den Jahren] besetzt
= unter welcher Nummer erreicht man [einen Menschen|den Support]
= haben <Sie|ihr> ein Büro in {town}
+ hänge seit {n:15-45} Minuten in der Warteschleife
+ telefonieren ist mir lieber
? Rückruf bitte unter {phone}
~ Telefonnummer?
~ samstags offen?
> [Öffnungszeiten|Telefonnummer|Erreichbarkeit]

# praise alone
= wollte nur [mal|] Danke sagen an {agent}, [so freundlich|so geduldig] am Telefon
= bester Support seit langem, ehrlich
= nach all dem Gemecker: jetzt läufts, danke
= die neue Version gefällt mir sehr
+ hört man ja sonst selten
? bitte weitersagen
~ danke!!
> [Danke|Lob|Großes Lob an {agent}]

# complaint
= ich habe jetzt [viermal|fünfmal] geschrieben und [keine Antwort|immer dieselbe Standardantwort] bekommen
= {agent} war am Telefon [unverschämt|sehr kurz angebunden]
= wo kann ich mich über den Support beschweren
= der Chatbot dreht sich im Kreis, [eine Zumutung|versteht kein Wort]
= Rückruf war für {weekday} versprochen, gekommen ist keiner
+ Vorgang {ticketref}
+ mir geht es nicht ums Geld, sondern um den Ton
? ich möchte mit [dem Chef|einem Verantwortlichen] sprechen
~ keine Antwort von niemandem
> [Beschwerde|Beschwerde über Support]

# partnership
= wir [bauen Websites|richten Läden ein] für [Friseure|Cafés], gibt es ein Partnerprogramm
= ich schreibe [eine Bachelorarbeit|einen Artikel] über Kassen im Einzelhandel, [darf|dürfte] ich ein paar Fragen stellen
= sponsern <Sie|ihr> auch Straßenfeste
= haben <Sie|ihr> [offene Stellen|Praktikumsplätze] im Support
+ {name}, {phone}
+ Unterlagen anbei
? wer ist da zuständig
~ Partnerprogramm?
> [Kooperation|Anfrage|Bewerbung]

# training
= gibt es eine Schulung [für neue Mitarbeiter|per Video|vor Ort]
= kommt jemand zu uns nach {town} und richtet alles ein
= wo finde ich [ein Handbuch|Videos] für Anfänger
+ wir sind alle keine Computermenschen
? was würde das kosten
~ Schulungstermine?
> [Schulung|Einweisung|Hilfe für Anfänger]

# company
= wie lautet <Ihre|eure> [Postanschrift|Firmenanschrift|Steuernummer]
= stimmt es, dass Pellwood verkauft wird
= wo finde ich die [AGB|Statusseite]
= haben <Sie|ihr> Referenzen in [{town}|unserer Branche]
= was passiert bei <Ihnen|euch> mit Altgeräten
+ unsere Bank braucht das
? danke im Voraus
~ Postanschrift?
~ wo sind die AGB
> [Frage zur Firma|Anschrift|AGB]

# misdirected
= ich glaube, ich bin hier falsch: ich habe [Schuhe|eine Lampe] in einem Laden gekauft, der <Ihre|eure> Kasse nutzt
= auf dem Bon steht <Ihr|euer> Name, wie erreiche ich das Café in {town}
= ich habe einen Termin beim [Friseur|Physio] über <Ihre|eure> Seite gebucht und muss ihn verschieben
= ich bekomme Termin-SMS, die nicht für mich sind
+ Belegnummer {order}
? falls falsch, bitte weiterleiten
~ suche Laden in {town}
> [Falsch hier?|Termin verschieben|Wer ist das?]

# survey alone
= <Ihre|eure> Umfrage hat {n:3-5}0 Fragen, da hab ich aufgehört
= mein Eindruck nach [drei Monaten|einem Jahr]: im Großen und Ganzen gut, [Telefon geht besser|der Start war holprig]
= warum kommt nach jedem Chat eine Bewertungsanfrage
= kann man [bei der Beta|als Tester] mitmachen
? nehmen <Sie|> es als Hinweis
~ zu viele Umfragen
> [Feedback|Umfrage|Betatest]

# wave_general price
= <Ihr|euer> Schreiben zum Juni [verstehe ich nicht|ist unklar], was ändert sich für uns
= wo stehen die neuen AGB zur Preisänderung
+ kündigen will ich nicht, nur verstehen
? bitte in einfachen Worten
~ was ändert sich im Juni?
> [Ihr Schreiben|Neue AGB]
`;
