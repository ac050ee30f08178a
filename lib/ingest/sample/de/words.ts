/** German: words for slots. */
export const words = `
# business
= ein kleines Café
= eine Fahrradwerkstatt
= einen Friseursalon
= ein Yogastudio
= eine Buchhandlung
= einen Hofladen
= eine Physiopraxis
= ein Blumengeschäft
= einen Foodtruck
= ein Tattoostudio
= eine Weinbar
= einen Unverpacktladen
= ein Nagelstudio
= eine Töpferei
= eine Eisdiele
= einen Second-Hand-Laden
= eine Tanzschule
# business_short
= unser Café
= einen Salon wie unseren
= meine Bäckerei
= die Werkstatt
= unsere Praxis
= den Hofladen
# town
= Kassel
= Bremen
= Graz
= Erfurt
= Flensburg
= Passau
= Bern
= Lüneburg
= Jena
= Koblenz
= Salzburg
= Görlitz
# street
= Lindenweg
= Am Mühlbach
= Gartenstraße
= Alte Poststraße
= Bahnhofstraße
= Ziegelhüttenweg
# weekday
= Montag
= Dienstag
= Mittwoch
= Donnerstag
= Freitag
= Samstag
# month
= Januar
= Februar
= März
= April
= Mai
= Juni
= Juli
= August
= September
= Oktober
= November
= Dezember
# error_web
= Ein Fehler ist aufgetreten
= 503 Service Unavailable
= Sitzung abgelaufen
= Zeitüberschreitung
= Fehlercode TL-4402
= Bitte versuchen Sie es später erneut
# error_pay
= Karte nicht unterstützt
= Zahlung abgelehnt (05)
= Authentifizierung erforderlich
= payment_intent_failed
# error_dev
= E-17
= Leser nicht bereit
= Verbindung verloren
= Update nötig
= ERR 204
# error_doc
= Dokument nicht lesbar
= Name stimmt nicht überein
# device
= Kartenleser Finch
= Finch
= Scanner Magpie
= Ständer Heron
= Finch Mini
= Magpie
# printer
= Bondrucker
= Wren
= Etikettendrucker Wagtail
= Bondrucker Wren 80
# os
= Windows 11
= Android 13
= iPadOS 18
= macOS 15
= Android 14
# company
= Café Morgenrot
= Radwerk Sonnental
= Buchladen Lesezeichen
= Salon Haarscharf
= Hofladen Birkenhain
= Töpferei Lehmann & Ton
= Praxis am Stadtgraben
= Blumen Wiesengrün
= Eisdiele Nordpol
= Studio Atempause
`;
