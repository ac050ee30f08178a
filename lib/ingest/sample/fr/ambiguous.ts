/** French: matters that several categories could claim. */
export const ambiguous = `
# refund_or_billing billing refund
= on m'a facturé {amount} pour [un article renvoyé|une commande jamais reçue]
= {amount} de trop, je voudrais les récupérer
= l'avoir de {order} n'est pas sur la facture
= remboursez-moi {invoice}
+ client {custno}
? merci de me rembourser
~ rendez-moi {amount}
> [Remboursement|{amount}]
# login_tech_account technical account
= je n'arrive plus à entrer[ depuis {weekday}|]
= mon mot de passe n'est plus accepté depuis la mise à jour
= {colleague} voit "accès refusé" en ouvrant {app}
+ identifiant {email}
? aidez-moi vite
~ impossible d'entrer
~ accès refusé
> [Connexion|Accès refusé]
# feature_or_product product feature
= peut-on [imprimer un QR code|avoir deux langues] sur le ticket avec {app}
= je ne trouve pas les [acomptes|rendez-vous récurrents], ça n'existe pas ?
= {app} gère-t-il [bientôt|un jour|] les [bons cadeaux|devises]
? possible ?
~ rendez-vous récurrents ?
> [Possible ?|Question]
# broken_or_return technical refund
= le {device} ne s'allume [plus|pas], [acheté le {date}|à peine sorti de la boîte]
= troisième panne du {device}
+ n° {serial}
? je fais quoi
~ {device} mort
> [{device} mort]
# feature_or_tech technical feature
= dans {app} on ne peut [plus|pas] trier la liste par [nom|date]
= depuis la nouvelle version la vue [semaine|liste] a disparu
? c'est voulu ?
~ vue semaine disparue
> [{app} : liste]
# account_or_billing billing account
= nous avons deux comptes et payons les deux
= l'abonnement s'est renouvelé tout seul, je n'en voulais pas
= enlevez {n:2-5} utilisateurs du forfait
= je veux passer à {plan}, {amount} c'est trop
+ {custno}
? merci de modifier
~ ne pas renouveler
> [Notre abonnement|Renouvellement]
# general_or_product product general
= quelqu'un pourrait-il nous [montrer|expliquer] {app}
= je voudrais des informations sur votre offre
= rappelez-moi pour une nouvelle caisse, {phone}
~ infos svp
> [Renseignements|Être rappelé]
# general_or_any general technical billing
= j'ai écrit le {date} au sujet de {ticketref}, sans réponse
= même problème qu'en {month}, voir {ticketref}
= comme convenu avec {agent}, voici [la capture|le document] : {order}
? du nouveau ?
~ des nouvelles de {ticketref} ?
> [Re : {ticketref}|Suite]
`;
