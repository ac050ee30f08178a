/** German: technical issues. */
export const technical = `
# app_crash
= {app} stürzt [ständig|dauernd|immer] ab, [sobald|wenn] ich [den Kalender öffne|auf Bezahlen tippe|einen Artikel scanne|einen Kunden aufrufe]
= seit dem [letzten|] Update [auf {version} |]hängt sich {app} [mehrmals am Tag|ständig|beim Start] auf
= die Kasse friert mitten [im Verkauf|beim Kassieren] ein, [dann hilft nur Neustart|natürlich immer wenn Leute anstehen]
= {app} [startet|öffnet sich] auf [meinem|dem] {os}-Gerät nicht mehr
= nur noch ein weißer Bildschirm[ nach dem Anmelden|, mehr nicht|]
+ {os}, Version {version}
+ schon [zweimal|] neu installiert, [bringt nichts|gleiches Ergebnis]
+ auf dem zweiten Tablet läuft es
+ im Protokoll steht: {log}
+ bis {weekday} ging alles
+ wir schreiben gerade alles auf Zettel
? [wann kommt|gibt es schon] ein Fix
? wie komme ich auf die alte Version zurück?
~ app stürzt ab
~ Kasse eingefroren
~ weißer Bildschirm seit Update
> [App stürzt ab|{app} hängt|Absturz nach Update]

# login_error
= [beim Anmelden|beim Login] kommt "{error_web}"
= nach Eingabe des Passworts lädt die Seite [neu|endlos] und [ich stehe wieder am Anfang|nichts passiert]
= die Anmeldung [klappt|geht] seit {weekday} nicht mehr, [in {browser}|weder am PC noch am Handy]
= {colleague} kommt rein, ich nicht, [gleicher Rechner|gleiches WLAN]
+ Passwort stimmt, [zweimal geprüft|hab es extra neu gesetzt]
+ Cache und Cookies gelöscht
+ Konsole zeigt {log}
+ anderer Browser: dasselbe
? was ist da los
? bitte mal in die Logs schauen
~ Login geht nicht
~ Anmeldung Fehlerseite
> [Anmeldung nicht möglich|Login-Fehler]

# sync
= [Termine|Buchungen|Verkäufe] vom [Tablet|Handy] [tauchen|kommen] [in {app}|am PC] nicht [auf|an]
= {app} und {app2} [laufen auseinander|zeigen verschiedene Bestände|gleichen sich nicht mehr ab]
= der Kalender zeigt alle Termine [doppelt|eine Stunde versetzt]
= das Sync-Symbol dreht sich seit [Stunden|heute früh]
= [ändere ich|wenn ich] einen Preis am Rechner[ ändere|], bleibt in der Kasse der alte stehen
+ auf "jetzt abgleichen" hab ich zigmal gedrückt
+ "zuletzt synchronisiert: {date}"
+ WLAN ist stark, daran liegts nicht
+ dadurch hatten wir zwei Kunden auf einem Termin
+ {log}
? wie erzwinge ich einen kompletten Abgleich
? gehen die Verkäufe von heute [jetzt|dann] verloren?
~ Sync hängt
~ Bestand falsch nach Abgleich
> [Synchronisierung|Sync-Problem|Abgleich hängt]

# reader_pairing
= der {device} verbindet sich nicht [mehr|] mit [dem Tablet|meinem Handy|dem iPad]
= unser {device} verliert [alle paar Minuten|mitten in der Zahlung|ständig] die Verbindung
= der {device} wird [im Bluetooth|in der App|nirgends] nicht gefunden
= am {device} blinkt [die LED orange|es rot], sonst [passiert nichts|tot]
= der {device} meldet "{error_dev}"
+ Akku ist voll
+ entkoppelt, neu gestartet, gekoppelt – [hilft nichts|alles wie vorher]
+ Seriennummer {serial}
+ mit dem privaten Handy klappt es
+ die Kunden stehen hier mit der Karte in der Hand
? was [kann|soll] ich noch versuchen
? ist der kaputt?
~ {device} verbindet nicht
~ Kartenleser spinnt
> [{device} verbindet sich nicht|Verbindung bricht ab|{error_dev}]

# printing
= der {printer} druckt [nichts mehr|nur noch halbe Bons|leere Zettel|Hieroglyphen]
= statt Umlauten stehen Fragezeichen auf dem Bon
= [seit dem Update|seit {weekday}] wird der {printer} nicht mehr erkannt
= {app} sagt "wird gedruckt", es kommt aber nichts raus
+ Papier liegt richtig rum
+ Testseite am Gerät geht
+ hängt am [USB|Netzwerkkabel|WLAN], IP {ip}
+ aus- und eingeschaltet haben wir ihn schon x-mal
? gibt es einen [neuen|anderen] Treiber für {os}
? wie bekomme ich das hin
~ Drucker offline
~ keine Bons
> [Drucker druckt nicht|{printer}|Bondruck]

# export_broken
= der [DATEV-Export|CSV-Export|Export] [ist leer|bricht ab|hört bei Zeile {n:2-9}00 auf]
= beim Export der [Umsätze|Kundendaten] für {month} kommt "{error_web}"
= die Summen im Export [passen nicht zum|weichen ab vom] Tagesabschluss
= Umlaute sind in der Datei kaputt, aus ü wird Ã¼
+ {browser} unter {os}
+ ein kürzerer Zeitraum geht
+ das Steuerbüro wartet[ bis {weekday}|]
? [können Sie|könnt ihr] mir die Datei [erzeugen|schicken]
? bitte beheben
~ Export leer
~ datev export kaputt
> [Export fehlerhaft|DATEV-Export|Leerer Export]

# slow
= {app} ist [seit {weekday}|heute|seit dem Update] [unerträglich|extrem|total] langsam
= jeder Klick dauert [gefühlt|] {n:4-9} Sekunden, vor allem [die Kundenliste|der Warenbestand]
= bis eine Seite lädt, kann ich mir einen Kaffee holen
+ Internet ist ok, {n:3-9}0 Mbit
+ wir haben rund {n:2-9}000 Artikel
+ mittags ist es am schlimmsten
? liegt das an <Ihren|euren> Servern?
? kann man da was machen
~ alles so langsam heute
> [Sehr langsam|Ladezeiten]

# api
= die API antwortet [seit {date}|plötzlich] mit [500|502|401|429] auf POST /v2/{endpoint}
= Webhooks für {endpoint} kommen [nicht|doppelt|in falscher Reihenfolge] an
= das Feld "{field}" in GET /v2/{endpoint} ist [auf einmal null|weg]
= unser Skript bricht ab: {log}
+ Request-ID {order}
+ an unserer Seite wurde nichts geändert
+ die Doku sagt etwas anderes
? gab es ein Release?
? bitte prüfen
~ API 502
> [API-Fehler|Webhooks|Schnittstelle gestört]

# email_not_sent
= unsere Kunden bekommen keine [Terminerinnerungen|Bestätigungsmails|Erinnerungen] mehr
= Erinnerungen gehen [einen Tag zu spät|nachts um drei|auf Englisch] raus
= die Mails aus {app} landen bei [GMX|Gmail|web.de] im Spam
+ mit meiner eigenen Adresse {email} getestet
+ diese Woche deswegen drei Ausfälle
+ im Verlauf steht "gesendet"
? muss ich im DNS was einstellen
? bitte prüfen, wo die hängen bleiben
~ Erinnerungen kommen nicht an
> [Mails kommen nicht an|Terminerinnerung]

# data_lost
= [alle|die Hälfte] [unserer Kunden|der Artikel|der Termine] [sind|ist] [weg|verschwunden], [seit heute früh|nach dem Update]
= ich hab [aus Versehen|leider] [die Preisliste|eine ganze Warengruppe|die Termine im {month}] gelöscht
= der Kalender ist leer, [komplett|einfach so]
+ angefasst hat das keiner
+ {colleague} wollte nur zwei Kunden zusammenführen
? lässt sich das [wiederherstellen|zurückholen]
? es gibt doch hoffentlich ein Backup
~ ALLES WEG
~ Kalender leer!
> [Daten weg|Artikel verschwunden|Wiederherstellung]

# payment_at_till
= Kartenzahlung geht seit {time} nicht, [jede zweite|jede] Karte wird am {device} [abgelehnt|abgebrochen]
= am {device} kommt bei jeder Zahlung "{error_dev}"
= kontaktlos [geht nicht mehr|wird verweigert], mit Stecken [klappts|geht es]
= in {app} ist der Verkauf als bezahlt drin, das Terminal hat aber abgebrochen
+ verschiedene Karten, verschiedene Banken
+ heute nur bar, die Leute gehen wieder
? schnelle Hilfe bitte, [Samstag ist unser stärkster Tag|wir verlieren Umsatz]
? muss ich den Kunden nochmal belasten?
~ Kartenzahlung gestört?
> [Kartenzahlung gestört|Zahlungen brechen ab]

# outage outage
= seit {time} geht [gar nichts mehr|keine einzige Kasse|nichts]
= habt ihr eine Störung? {app} zeigt "{error_web}"
= laut Statusseite ist alles grün, [bei uns steht|hier stehen] aber [der Laden|alle Kassen] still
= zweiter Tag ohne {app}, wie lange [noch|dauert das noch]
= seit der Störung [stimmt der Bestand nicht|fehlen {n:4-9}0 Verkäufe|sind Termine doppelt]
+ wir mussten Leute wegschicken
+ der Offline-Modus hat auch nicht gegriffen
+ {log}
? wann läuft es wieder
? werden die Verkäufe nachgebucht
~ Störung??
~ schon wieder down
> [Störung|Totalausfall|Nichts geht]

# osprey_bug osprey
= der neue Osprey [startet dauernd neu|geht während der Zahlung aus|hängt beim Bondruck]
= das Update am Osprey bleibt bei {n:12-97}% stehen
= der Touchscreen vom Osprey reagiert [nicht|verzögert]
= der Osprey findet unser WLAN nicht, der alte {device} schon
+ Firmware {version}
+ Werksreset gemacht, ändert nichts
+ Seriennummer {serial}, eine Woche alt
? kommt da [bald|] ein Fix
~ osprey startet ständig neu
> [Osprey startet neu|Osprey-Update hängt]
`;
