/** German: phrases for any matter. */
export const phrases = `
# greet.formal
= Sehr geehrte Damen und Herren,
= Sehr geehrtes Pellwood-Team,
= Guten Tag,
= Sehr geehrtes Serviceteam,
# greet.neutral
= Hallo,
= Guten Morgen,
= Hallo Pellwood-Team,
= Hallo zusammen,
= Guten Tag zusammen,
= Hallo {agent},
# greet.casual
= hallo
= hi
= moin
= hey
= Servus
= Moin zusammen
= hallöchen
# close.formal
= Mit freundlichen Grüßen
= Hochachtungsvoll
= Mit besten Grüßen
= Freundliche Grüße
# close.neutral
= Viele Grüße
= Danke und Gruß
= Beste Grüße
= Schöne Grüße
= Vielen Dank
= Grüße aus {town}
= Danke im Voraus und einen schönen [Tag|Abend]
# close.casual
= danke
= lg
= gruß
= danke schonmal
= mfg
= ciao
= danke :)
# open
= ich hoffe, <Sie können|ihr könnt> mir helfen
= [kurze|nur eine kurze] Frage
= ich weiß nicht, ob ich hier richtig bin
= [mal wieder|schon wieder] ein Problem
= es geht um [unser Konto|Kundennummer {custno}|die Filiale in {town}]
= dritter Versuch
= ich bin Kunde seit [2019|2021|2022|letztem Frühjahr]
= Nachtrag zu {ticketref}
= ich schreibe im Auftrag [meiner Chefin|unseres Vereins|von {colleague}]
# context
= ich betreibe {business} in {town}
= wir führen {business} mit {n:2-9} Leuten
= ich mache die Buchhaltung für {business}
= ich betreue die EDV für {business}
= normalerweise macht das {colleague}, [ist aber|derzeit] im Urlaub
= wir nutzen {app} auf {n:2-5} Tablets
= wir haben {business} gerade erst übernommen
# history
= geschrieben habe ich schon [letzte Woche|am {date}|vor zwei Wochen], es kam nur die automatische Antwort
= am {date} mit {agent} telefoniert, es sollte sich jemand [kümmern|melden]
= die Hilfeseite [hab ich gelesen|kenne ich], hilft [nicht|mir nicht weiter]
= der Chatbot hat mich hierher geschickt
= telefonisch [ist kein Durchkommen|war den ganzen Vormittag besetzt]
= {ticketref} wurde ohne Antwort geschlossen
= den Vorschlag von {agent} habe ich probiert
= zum [zweiten|dritten] Mal frage ich jetzt
# urgent
= es [eilt|ist dringend|ist wirklich dringend]
= ich brauche das [bis {weekday}|heute noch|vor dem Wochenende]
= wir öffnen um {time}, bis dahin muss es gehen
= bitte [vorrangig|mit Priorität] behandeln
= jede Stunde zählt
# calm
= eilt nicht
= das hat Zeit
= kein Stress
# mood.annoyed
= das [nervt|ist wirklich ärgerlich|geht so nicht]
= ich bin [sehr|ziemlich] enttäuscht
= für das Geld erwarte ich mehr
= langsam verliere ich die Geduld
= wie kann so etwas passieren
= früher war das besser
# mood.friendly
= sonst sind wir [sehr|] zufrieden mit {app}
= bisher wurde mir immer gut geholfen
= entschuldigung, falls die Frage dumm ist
= ich weiß, <Sie haben|ihr habt> viel zu tun
# mood.sarcastic
= na prima, genau das brauche ich [am {weekday}|jetzt]
= toll gemacht, wirklich
= aber Hauptsache, das Logo ist neu
= so stelle ich mir Service vor
= Testen wird ja überbewertet
= ganz großes Kino
# ask
= [können Sie|könnten Sie] das bitte prüfen
= was [soll|kann] ich tun
= bitte [um Hilfe|um Rückmeldung|melden]
= ich bitte um [kurze|rasche|] Antwort
= für [Hilfe|einen Tipp] wäre ich dankbar
= erreichbar bin ich unter {phone}
= Antwort bitte an {email}
= wie geht es jetzt weiter
= kann da mal jemand draufschauen
# nudge
= noch immer nichts??
= hallo? liest das jemand?
= gibt es [schon|] was Neues
= ???
= und jetzt?
= das läuft [immer|] noch nicht
= wieder dasselbe[ wie letztes Mal|]
= ich warte [noch|seit {date}]
= bitte Rückruf {phone}
= siehe Screenshot
= siehe Anhang
= das hat nichts gebracht
= bitte {ticketref} wieder öffnen
= schon wieder!
= wie lange dauert das noch
= steht doch schon in meiner Mail von gestern
= niemand hat am {weekday} zurückgerufen
= das war nicht meine Frage
= bitte endlich mal antworten
= heute wieder passiert
= leider nicht gelöst
# link
= außerdem:
= und noch was,
= übrigens,
= bei der Gelegenheit:
= zweiter Punkt:
= PS:
= nebenbei,
# link.before
= zwei Sachen. erstens
= danke für die schnelle Hilfe letzte Woche, kurz dazu:
= bevor ich es vergesse:
# filler
= ähm,
= äh,
= also,
= ja,
= sagen wir mal,
= Moment,
= wie gesagt,
# agent.hello
= Pellwood-Kundendienst, {agent} am Apparat, was kann ich für Sie tun?
= Guten Tag, Pellwood, mein Name ist {agent}.
# agent.ask
= Haben Sie Ihre Kundennummer zur Hand?
= Verstehe. Seit wann ist das so?
= Moment, ich schaue nach.
= Das tut mir leid. Sonst noch etwas?
# agent.reply
= vielen Dank für Ihre Nachricht. Wir haben Ihr Anliegen an die zuständige Abteilung gegeben und melden uns in zwei Werktagen.
= danke für Ihre Anfrage. Könnten Sie uns Ihre Kundennummer und einen Screenshot schicken?
= bitte entschuldigen Sie die Umstände. Eine Kollegin kümmert sich darum.
= wir haben den Vorgang {ticketref} geschlossen. Sollte noch etwas offen sein, antworten Sie einfach auf diese Mail.
# voicemail
= ja guten Tag, hier ist {name}, meine Nummer ist die {phone}.
= hallo, {name} hier, {phone}, bitte um Rückruf.
= ja hallo, {first} aus {town} hier.
# mix
= sorry for my English
= Danke schön!!
= mfg
= bitte auf Deutsch antworten
# emoji
= 😡
= 🙏
= 😅
= 🤦
= 👍
= 🙄
# hashtag
= #pellwood
= #servicewüste
= #kasse
= #support
# handle
= @PellwoodHelp
= @Pellwood
# subject
= Frage
= Hilfe
= dringend
= {app}
= Kundennr. {custno}
= Problem
= Anfrage über Kontaktformular
= AW: Ihre Nachricht
= {ticketref}
= Bitte um Hilfe
# agent.greet
= Hallo {first},
= Guten Tag {name},
= Hallo {name},
# agent.close
= Viele Grüße
= Freundliche Grüße
= Herzliche Grüße
`;
