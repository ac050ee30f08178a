/** French: billing and payment. */
export const billing = `
# double_charge
= vous m'avez prélevé {amount} deux fois [en {month}|le {date}|ce mois-ci]
= je vois deux débits de {amount} sur mon relevé, [le même jour|un le {date} et l'autre le {date2}]
= l'abonnement {plan} a été payé en double
= [notre comptable|ma femme|la compta] a remarqué que {month} était réglé deux fois
+ la banque confirme que les deux sont passés
+ je n'ai qu'une seule facture, {invoice}
+ la page était figée, j'ai peut-être cliqué deux fois
+ référence du second : {order}
? merci de [rembourser le doublon|recréditer la somme en trop]
? pouvez-vous me dire lequel est le bon
~ débité deux fois {amount}
~ {invoice} payée 2 fois
> [Double prélèvement|Débité deux fois|Doublon {invoice}]
# wrong_amount
= la facture {invoice} indique {amount} alors [qu'on avait convenu|que le devis disait|que le site affiche] {amount_less}
= pourquoi [je paie|suis-je passé à] {amount} au lieu de {amount_less}
= on me facture {n:3-9} utilisateurs, nous ne sommes que deux
= depuis {month} je suis prélevé de {amount}, avant c'était {amount_less}
+ devis en pièce jointe
+ même avec la TVA je ne retombe pas dessus
+ personne ne nous a prévenus
? pouvez-vous [m'expliquer|corriger|détailler] le calcul
? merci de m'envoyer une facture rectifiée
~ montant faux sur {invoice}
~ pourquoi {amount} ?
> [Erreur de montant|Facture trop élevée|Question sur {invoice}]
# invoice_missing
= il me manque la facture de {month}
= je n'ai pas reçu [la facture|de facture] [pour {month}|ce mois-ci], juste le débit
= où [trouver|télécharger] [les|mes] factures[ maintenant|]
= le téléchargement de {invoice} donne une page blanche
= [l'expert-comptable|le cabinet] réclame tous les justificatifs depuis {month}, je n'en vois que trois
+ rien dans les spams
+ prélèvement de {amount} le {date}
+ c'est pour la TVA, à rendre {weekday}
? merci de l'envoyer à {email}
? peut-on la recevoir automatiquement chaque mois
~ facture {month} svp
~ besoin d'un justificatif pour {amount}
> [Facture {month}|Facture manquante|Duplicata]
# invoice_details
= sur {invoice} il y a encore [notre ancienne adresse|le mauvais nom de société]
= notre numéro de TVA n'apparaît pas sur la facture
= la facture doit être au nom de [la SARL|l'association], pas au mien
= nous avons déménagé mais les factures partent toujours à l'ancienne adresse
+ la bonne : {address}
+ bon de commande {order}
+ j'ai changé dans les réglages mais ça ne vaut que pour les prochaines
? pouvez-vous la [refaire|rééditer|corriger]
~ mauvaise adresse sur facture
> [Correction de facture|Adresse de facturation|Rectifier {invoice}]
# card_declined
= ma carte est refusée [au moment de payer|depuis ce matin|à chaque essai]
= au paiement j'obtiens "{error_pay}"
= trois cartes essayées pour régler {invoice}, aucune ne passe
= le prélèvement du {date} a été rejeté et vous parlez de suspendre le compte
+ le compte est approvisionné
+ partout ailleurs elle marche
+ elle finit par {card4}
? puis-je payer par virement
? d'où ça vient
~ carte refusée
~ paiement impossible
> [Carte refusée|Paiement refusé|Échec de paiement]
# payment_method
= je voudrais passer [de la carte au prélèvement|au virement|au paiement annuel]
= voici notre nouveau RIB : {iban}
= ma carte expire en {month}, où [mettre|saisir] la nouvelle
= merci de prélever désormais sur {iban}, l'ancienne carte ({card4}) est bloquée
+ titulaire {name}
+ nouvelle carte : {card}
+ prochain prélèvement {weekday}
+ en tant qu'association nous n'avons pas de carte
? pouvez-vous confirmer
? comment faire
~ changer de carte
~ nouveau RIB
> [Nouveau RIB|Changement de carte|Mode de paiement]
# unknown_charge
= c'est quoi ce débit de {amount} du {date}
= j'ai "PELLWOOD*{order}" sur mon relevé et [je ne connais pas|ça ne me dit rien]
= je n'ai jamais rien souscrit chez vous et pourtant {amount} ont été prélevés
= quelqu'un a utilisé ma carte ({card4}) sur votre boutique
+ mon mari n'est pas au courant non plus
+ sinon je fais opposition
? merci de m'expliquer
? c'est le compte de qui
~ débit inconnu {date}
> [Débit inconnu|Prélèvement suspect|Qu'est-ce que c'est ?]
# after_cancel
= j'ai résilié en {month} et [on me prélève encore|vous continuez à prélever], {amount}
= abonnement résilié, confirmé, et une nouvelle facture le {date}
= le compte est fermé depuis {month}, pourquoi encore {amount}
+ j'ai la confirmation, {ticketref}
+ troisième mois de suite
? arrêtez les prélèvements et rendez-moi la somme
~ résilié mais toujours prélevé
> [Prélèvement après résiliation|Toujours prélevé]
# payout_late
= le versement de {weekday} n'est toujours pas arrivé
= {amount_big} encaissés par carte, seulement {amount} versés
= nos encaissements sont "en vérification" depuis le {date}
= avant c'était versé le lendemain, là ça fait cinq jours
+ les salaires partent {weekday}
+ IBAN inchangé {iban}
? quand l'argent arrive-t-il
~ versement ?
> [Versement en retard|Encaissements]
# reminder
= je reçois une relance pour {invoice} [réglée le {date}|alors que c'est payé]
= vous me comptez {amount} de pénalités pour une facture jamais reçue
= le compte affiche "impayé" mais le virement est parti le {date}
+ preuve de virement jointe
+ n° client {custno}
? merci de vérifier et d'annuler les frais
~ {invoice} déjà payée !
> [Relance|Facture déjà réglée]
# price_rise price
= {new_price} en juin au lieu de {old_price} ? [c'est énorme|et pour quoi en plus|sérieusement]
= je viens de lire votre mail sur les nouveaux tarifs, [je tombe de haut|pas content]
= est-ce que la hausse s'applique [à nous|aux contrats annuels], le nôtre court jusqu'en {month}
= la facture de juin est déjà au nouveau prix
+ pour un commerce comme le nôtre c'est beaucoup
+ ailleurs c'est {old_price}
? peut-on garder l'ancien tarif
? combien paierons-nous pour {n:3-9} personnes
~ hausse des prix ?!
> [Hausse des tarifs|Nouveaux prix|Votre mail sur les prix]
`;
