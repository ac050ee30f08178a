/** French: product information. */
export const product = `
# compatibility
= le {device} fonctionne-t-il avec [{os}|un vieil iPad|une tablette Samsung]
= {app} tourne sur [Mac|Linux|deux postes à la fois] ?
= quels [rouleaux|câbles] pour l'imprimante {printer}
= on a déjà un tiroir-caisse, est-ce compatible avec {app}
+ la tablette date de 2019
+ le site n'en dit rien
? merci d'avance pour la réponse
~ {device} et android ?
> [Compatibilité|Question {device}]
# plan_difference
= quelle différence entre {plan} et {plan2}
= combien d'utilisateurs dans le forfait {plan}
= [l'API|la réservation en ligne] est-elle incluse dans {plan}
= nous sommes {n:2-9} avec [une boutique|deux boutiques], quel forfait choisir
+ le tableau du site n'est pas clair
? que me conseillez-vous
~ solo ou team ?
> [Quel forfait ?|Différence {plan} / {plan2}]
# device_spec
= quelle autonomie pour le {device}
= le {device} accepte-t-il [American Express|les titres-restaurant|Apple Pay]
= quelle garantie sur [le {device}|l'imprimante {printer}]
= le {device} est-il livré avec un chargeur
= existe-t-il une notice en français du {device}
+ nous travaillons dehors
? merci pour ces précisions
~ autonomie {device} ?
> [Fiche technique|Question {device}]
# availability
= quand le {device} sera-t-il de nouveau en stock
= livrez-vous [en Corse|en Suisse|à la Réunion]
= quel délai pour [une imprimante|{n:3-9} {device}]
= peut-on voir le {device} quelque part près de {town}
+ il me le faut pour {weekday}
? puis-je en réserver un
~ délai de livraison ?
> [Disponibilité|Livraison {town}]
# how_feature
= {app} gère-t-il [les acomptes|deux taux de TVA|le paiement partagé]
= y a-t-il [une liste d'attente|la réservation en ligne] dans {app}
= peut-on importer nos clients depuis Excel
= comment marche [l'inventaire|le pourboire] dans {app} exactement
+ on est [un studio de yoga|un salon de six fauteuils]
? un oui ou un non me suffit
~ acomptes possibles ?
> [Fonctions de {app}|Question avant achat]
# pricing_question
= combien coûte [le forfait {plan}|le {device}] pour [une association|{n:6-9} utilisateurs]
= quelle commission par paiement avec le {device}
= les prix du site sont HT ou TTC
= avez-vous des remises à partir de cinq appareils
+ devis à {email} s'il vous plaît
? pouvez-vous m'envoyer un devis
~ prix pour {n:6-9} utilisateurs ?
> [Demande de devis|Tarifs|Commission]
# security
= où sont hébergées les données, en Europe ?
= {app} est-il certifié NF525
= avez-vous un accord de sous-traitance RGPD à signer
+ notre DPO le demande
? merci d'envoyer les documents à {email}
~ certifié NF525 ?
> [Hébergement des données|Certification]
# accessory
= vendez-vous [une housse|une batterie|un chargeur] pour le {device}
= quel chargeur pour l'imprimante {printer}, le nôtre est perdu
+ référence {serial}
? où commander
~ chargeur {device} ?
> [Accessoires|Pièce détachée]
# osprey_info osprey
= que fait l'Osprey que le {device} ne fait pas
= l'Osprey a-t-il besoin d'une carte SIM
= y a-t-il une reprise du {device} pour l'achat d'un Osprey
? ça vaut le coup pour nous ?
~ prix de l'osprey ?
> [Osprey|Nouveau terminal]
`;
