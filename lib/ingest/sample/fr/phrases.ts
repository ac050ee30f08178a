/** French: phrases for any matter. */
export const phrases = `
# greet.formal
= Madame, Monsieur,
= Bonjour Madame, bonjour Monsieur,
= Chère équipe Pellwood,
# greet.neutral
= Bonjour,
= Bonjour à tous,
= Bonsoir,
= Bonjour l'équipe,
= Bonjour {agent},
# greet.casual
= bonjour
= salut
= hello
= coucou
= bjr
# close.formal
= Je vous prie d'agréer mes salutations distinguées
= Cordialement
= Bien cordialement
= Veuillez recevoir mes meilleures salutations
# close.neutral
= Cordialement
= Merci d'avance
= Merci et bonne journée
= Bien à vous
= Merci beaucoup
# close.casual
= merci
= cdt
= a+
= merci bcp
= bonne journée
# open
= j'espère que vous pourrez m'aider
= [petite|une petite] question
= je ne sais pas si je m'adresse au bon service
= troisième tentative
= client depuis [2019|2021|2022]
= cela concerne [notre compte|le client {custno}|la boutique de {town}]
= je reviens vers vous au sujet de {ticketref}
# context
= je tiens {business} à {town}
= nous sommes {business} de {n:2-9} personnes
= je fais la compta pour {business}
= d'habitude c'est {colleague} qui s'en occupe
= nous avons {app} sur {n:2-5} tablettes
# history
= j'ai déjà écrit [la semaine dernière|le {date}], juste une réponse automatique
= eu {agent} au téléphone le {date}, on devait me rappeler
= la page d'aide ne répond pas à ma question
= le standard sonnait occupé toute la matinée
= {ticketref} a été clos sans réponse
= j'ai essayé ce que {agent} proposait
# urgent
= c'est urgent
= il me faut une réponse [avant {weekday}|aujourd'hui]
= on ouvre à {time}
= merci de traiter en priorité
# calm
= rien d'urgent
= rien ne presse
# mood.annoyed
= c'est [vraiment pénible|inadmissible|lassant]
= je suis [très|assez] déçu
= je commence à perdre patience
= pour ce prix j'attendais mieux
= comment est-ce possible
# mood.friendly
= sinon nous sommes contents de {app}
= désolé si la question est bête
= vous m'avez toujours bien aidé
# mood.sarcastic
= bravo, vraiment
= super, exactement ce qu'il me fallait un {weekday}
= mais le nouveau logo est joli, c'est déjà ça
= chapeau pour le service
# ask
= pouvez-vous vérifier
= que dois-je faire
= merci de me [répondre|tenir au courant]
= quelqu'un peut-il regarder
= joignable au {phone}
= réponse à {email} svp
= dans l'attente de votre réponse
# nudge
= toujours rien ??
= allô ? il y a quelqu'un ?
= du nouveau ?
= ???
= et maintenant ?
= ça ne marche toujours pas
= encore le même problème
= j'attends depuis le {date}
= rappelez-moi {phone}
= voir capture
= ça n'a rien changé
= merci de rouvrir {ticketref}
= encore !
= ce n'était pas ma question
= comme dit hier
= personne n'a rappelé {weekday}
# link
= et aussi,
= au passage,
= deuxième chose :
= PS :
= par ailleurs,
# link.before
= deux choses. d'abord,
= merci pour l'aide de la semaine dernière, au fait,
# filler
= euh,
= bah,
= donc,
= enfin,
= voilà,
= attendez,
# agent.hello
= Pellwood, {agent} à votre écoute, bonjour.
= Service client Pellwood, bonjour, que puis-je faire pour vous ?
# agent.ask
= D'accord. Votre numéro de client ?
= Je vois. Depuis quand ?
= Un instant, je regarde.
# agent.reply
= merci pour votre message. Nous avons transmis votre demande au service concerné et reviendrons vers vous sous deux jours ouvrés.
= merci de nous avoir contactés. Pourriez-vous nous envoyer votre numéro de client et une capture d'écran ?
= nous avons clos le dossier {ticketref}. Si votre question reste ouverte, répondez simplement à ce mail.
# voicemail
= oui bonjour, {name}, mon numéro c'est le {phone}.
= bonjour, {name} à l'appareil, rappelez-moi au {phone}.
# mix
= sorry for my english
= merci beaucoup !!
= en français svp
# emoji
= 😡
= 🙏
= 😅
= 👍
= 🙄
# hashtag
= #pellwood
= #support
= #commerce
= #help
# handle
= @PellwoodHelp
= @Pellwood
# subject
= Question
= Aide
= urgent
= {app}
= Client {custno}
= problème
= Demande
= {ticketref}
# agent.greet
= Bonjour {first},
= Bonjour {name},
# agent.close
= Cordialement
= Bien à vous
= Belle journée
`;
