/** French: general inquiries. */
export const general = `
# hours
= à quelles heures répondez-vous [le samedi|pendant les fêtes]
= quel numéro pour parler à quelqu'un de vivant
= avez-vous un bureau à {town}
+ {n:15-45} minutes d'attente
? rappelez-moi au {phone}
~ numéro de téléphone ?
> [Horaires|Vous joindre]
# praise alone
= je voulais juste remercier {agent}, [très patient|adorable] au téléphone
= meilleur support depuis longtemps
= après toutes mes plaintes : ça marche, merci
? transmettez-lui
~ merci !!
> [Merci|Bravo]
# complaint
= quatre messages et [aucune réponse|toujours la même réponse type]
= {agent} a été désagréable au téléphone
= votre robot ne comprend rien, [une blague|on tourne en rond]
= on devait me rappeler {weekday}, rien
+ dossier {ticketref}
? je veux parler à un responsable
~ personne ne répond
> [Réclamation|Plainte service client]
# partnership
= nous créons des sites pour [coiffeurs|cafés], avez-vous un programme partenaire
= étudiante, je prépare un mémoire sur les caisses, puis-je poser quelques questions
= recrutez-vous [au support|en ce moment]
+ {name}, {phone}
? qui dois-je contacter
~ programme partenaire ?
> [Partenariat|Candidature|Demande]
# training
= proposez-vous [une formation|des webinaires] pour les nouveaux
= quelqu'un peut-il venir à {town} tout installer
= où trouver un manuel pour débutants
+ personne n'est informaticien ici
? ça coûterait combien
~ dates des webinaires ?
> [Formation|Aide débutants]
# company
= quelle est votre [adresse postale|raison sociale]
= où lire vos [CGV|conditions]
= c'est vrai que Pellwood est racheté
= que faites-vous des vieux appareils
+ la banque le demande
? merci d'avance
~ vos CGV ?
> [Question sur Pellwood|CGV]
# misdirected
= je crois me tromper : j'ai acheté des chaussures dans une boutique qui utilise votre caisse
= j'ai rendez-vous chez un coiffeur via votre page et je dois le déplacer
= je reçois des SMS de rappel qui ne sont pas pour moi
+ ticket n° {order}
? pouvez-vous transmettre
~ je cherche la boutique de {town}
> [Mauvais destinataire ?|Mon rendez-vous]
# survey alone
= votre questionnaire a {n:3-5}0 questions, j'ai abandonné
= mon avis après [trois mois|un an] : plutôt bon, [le téléphone moins|débuts difficiles]
= peut-on participer à la bêta
? plus court la prochaine fois
~ trop de questionnaires
> [Avis|Questionnaire]
# wave_general price
= votre courrier sur juin n'est pas clair, qu'est-ce qui change pour nous
= où lire les nouvelles conditions
? expliquez simplement svp
~ quoi de neuf en juin ?
> [Votre courrier]
`;
