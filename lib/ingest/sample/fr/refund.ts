/** French: refunds and returns. */
export const refund = `
# return_request
= je voudrais renvoyer le {device} [reçu le {date}|de la commande {order}|]
= comment retourner [{order}|l'imprimante|le {device}]
= le {device} ne me convient pas, [je veux|puis-je] le renvoyer
= commandé par erreur, je peux échanger ?
= j'exerce mon droit de rétractation pour {order}
+ jamais ouvert
+ reçu le {date}, donc dans les 14 jours
? merci de m'envoyer une étiquette
? qui paie le port
~ retour {order}
~ étiquette de retour svp
> [Retour {order}|Rétractation|Retour produit]
# defective
= le {device} est arrivé [cassé|avec l'écran fendu|mort]
= mon {device} a lâché au bout de [trois semaines|quatre mois], je veux un remplacement
= c'est le deuxième {device} défectueux
= j'ai reçu un {device} déjà [rayé|utilisé]
+ photos jointes
+ n° de série {serial}
+ commande {order} du {date}
? je veux [un neuf|un échange|être remboursé]
? comment marche la garantie
~ {device} cassé à la livraison
> [Produit défectueux|Garantie|Arrivé cassé]
# refund_wait
= retour envoyé le {date}, toujours pas remboursé
= où est mon remboursement [de {amount}|pour {order}]
= on m'a confirmé le remboursement le {date}, rien sur le compte
= remboursé {amount} au lieu de {amount_more}
+ ça fait {n:3-6} semaines
+ mon IBAN : {iban}
+ n° de retour {ticketref}
? quand serai-je remboursé
~ remboursement {order} ??
> [Remboursement|Où est mon remboursement]
# wrong_item
= j'ai commandé un {device} et reçu [des rouleaux|une imprimante]
= il manque la moitié de {order}
= colis {tracking} jamais arrivé
= livré chez un voisin, paraît-il, mais personne ne l'a
+ mon adresse : {address}
? renvoyez le bon ou remboursez-moi
~ mauvais article {order}
> [Erreur de livraison|Colis perdu]
# subscription_refund
= j'ai payé l'année et je n'ai utilisé que trois semaines, puis-je récupérer une partie
= je veux profiter de la garantie satisfait ou remboursé
= remboursez-moi {plan}, [inutilisable pour nous|ça n'a jamais marché]
+ payé {amount} le {date}
? comment faire
~ satisfait ou remboursé
> [Remboursement abonnement]
# restocking
= vous avez retenu {amount} pour [usure|emballage manquant], je ne suis pas d'accord
= mon retour est refusé parce que le sceau était ouvert
+ j'ai des photos d'avant envoi
? j'attends les {amount_more} complets
~ retour refusé pourquoi
> [Retour refusé|Retenue]
# cancel_order
= merci d'annuler la commande {order}, [erreur de ma part|délai trop long]
= puis-je annuler la précommande du {date}
+ pas encore expédiée
? remboursement sur la même carte svp
~ annuler {order}
> [Annulation {order}]
# goodwill
= trois jours sans caisse, j'attends un dédommagement
= on a perdu environ {amount_big}, qui paie
? que proposez-vous
~ dédommagement ?
> [Dédommagement]
# outage_refund outage
= deux jours de panne, je veux être remboursé
= vos conditions prévoient un avoir sous 99,5 %, merci de le verser
? dites-moi le montant
~ remboursement panne
> [Remboursement panne]
# osprey_return osprey
= je veux rendre l'Osprey, l'ancien était mieux
= Osprey précommandé le {date}, jamais livré, rendez-moi {amount}
? une étiquette svp
~ retour osprey
> [Retour Osprey]
`;
